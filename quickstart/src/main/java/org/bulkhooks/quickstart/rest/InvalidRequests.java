package org.bulkhooks.quickstart.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Answers values that Jakarta Validation does not let pass. */
@Provider
public class InvalidRequests implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        String reasons = invalid.getConstraintViolations().stream()
                .map(InvalidRequests::describe)
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.response(400, "The request is not valid", reasons);
    }

    // A path ends with what the client knows: the name of a parameter or attribute
    private static String describe(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
    }
}
