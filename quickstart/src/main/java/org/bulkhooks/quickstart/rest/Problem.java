package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bulkhooks.quickstart.csv.LineMistake;
import org.jspecify.annotations.Nullable;

/**
 * An answer about a mistake as RFC 9457 describes it.
 *
 * @param title what kind of mistake it is
 * @param status the status of the response
 * @param detail what is wrong, and what to do
 * @param errors the mistakes in a file, or null if it is not about a file
 * @param errorCount how many there are, of which {@code errors} lists the first, or null
 */
public record Problem(
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<LineMistake> errors,
        @Nullable Integer errorCount) {

    private static final MediaType TYPE = new MediaType("application", "problem+json");

    static Response response(int status, String title, @Nullable String detail) {
        return new Problem(title, status, detail, null, null).response();
    }

    Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }
}
