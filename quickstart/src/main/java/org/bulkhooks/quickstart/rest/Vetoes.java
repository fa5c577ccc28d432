package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bulkhooks.quickstart.ledger.LedgerIsFinalException;

/** Answers an attempt to rewrite postings. */
@Provider
public class Vetoes implements ExceptionMapper<LedgerIsFinalException> {

    @Override
    public Response toResponse(LedgerIsFinalException veto) {
        return Problem.response(409, "Postings are final", veto.getMessage());
    }
}
