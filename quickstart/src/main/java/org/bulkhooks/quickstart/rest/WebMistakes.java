package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what is wrong with a request as such, with the status that Jakarta REST gives it. */
@Provider
public class WebMistakes implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException mistake) {
        Response response = mistake.getResponse();
        return Problem.response(response.getStatus(), response.getStatusInfo().getReasonPhrase(), mistake.getMessage());
    }
}
