package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bulkhooks.quickstart.csv.CsvTooLargeException;

/** Answers a file that is too large. */
@Provider
public class TooLargeFiles implements ExceptionMapper<CsvTooLargeException> {

    @Override
    public Response toResponse(CsvTooLargeException tooLarge) {
        return Problem.response(413, "The file is too large", tooLarge.getMessage());
    }
}
