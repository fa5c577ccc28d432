package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bulkhooks.quickstart.overview.Overview;
import org.bulkhooks.quickstart.overview.Overviews;

/** The bank in figures. */
@Path("overview")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OverviewResource {

    @Inject
    Overviews overviews;

    @GET
    public Overview now() {
        return overviews.now();
    }
}
