package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bulkhooks.quickstart.ledger.Teller;

/** Single postings. */
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EntriesResource {

    @Inject
    Teller teller;

    /** Corrects a posting: its text is corrected, another amount is vetoed. */
    @PATCH
    @Path("{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    public EntryView correct(@PathParam("reference") String reference, @Valid @NotNull Correction correction) {
        return teller.correct(reference, correction.text(), correction.amount())
                .map(EntryView::of)
                .orElseThrow(() -> new NotFoundException("There is no posting with this reference."));
    }
}
