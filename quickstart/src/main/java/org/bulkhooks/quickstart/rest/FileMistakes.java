package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bulkhooks.quickstart.csv.CsvRefusedException;

/** Answers a file with mistakes with its mistakes. */
@Provider
public class FileMistakes implements ExceptionMapper<CsvRefusedException> {

    @Override
    public Response toResponse(CsvRefusedException refused) {
        return new Problem(
                        "The file was refused",
                        422,
                        refused.getMessage() + ". Nothing of it was stored.",
                        refused.mistakes(),
                        refused.count())
                .response();
    }
}
