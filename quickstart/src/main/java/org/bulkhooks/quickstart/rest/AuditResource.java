package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bulkhooks.quickstart.audit.AuditLog;

/** Audit rows, which only hooks write. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {

    private static final int LATEST = 50;

    @Inject
    AuditLog log;

    /** Returns the youngest audit rows. */
    @GET
    public List<AuditView> latest() {
        return log.latest(LATEST).stream().map(AuditView::of).toList();
    }

    /** Returns the audit rows about one record, oldest first. */
    @GET
    @Path("{model}/{key}")
    public List<AuditView> about(@PathParam("model") String model, @PathParam("key") String key) {
        return log.about(model, key).stream().map(AuditView::of).toList();
    }
}
