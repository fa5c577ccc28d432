package org.bulkhooks.quickstart.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers what no other mapper knows: JSON that cannot be read, and failures, which are told to the log and not to
 * clients.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (aboutJson(failure)) {
            return Problem.response(400, "The request is not valid", "The body is not the JSON that is expected here.");
        }
        LOG.log(Level.SEVERE, "A request failed", failure);
        return Problem.response(500, "The bank failed", null);
    }

    private static boolean aboutJson(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonbException || cause instanceof JsonException) {
                return true;
            }
        }
        return false;
    }
}
