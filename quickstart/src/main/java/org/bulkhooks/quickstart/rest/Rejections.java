package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;

/** Answers what a hook rejected, in the words of the hook. */
@Provider
public class Rejections implements ExceptionMapper<RecordsRejectedException> {

    @Override
    public Response toResponse(RecordsRejectedException rejected) {
        String reasons = rejected.rejections().stream()
                .map(RejectedRecord::message)
                .distinct()
                .limit(20)
                .collect(Collectors.joining("; "));
        return Problem.response(422, "The bank refuses this", reasons);
    }
}
