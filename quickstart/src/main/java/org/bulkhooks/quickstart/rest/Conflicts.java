package org.bulkhooks.quickstart.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers two who changed the same at the same time, which versions and unique columns find out. */
@Provider
public class Conflicts implements ExceptionMapper<PersistenceException> {

    private static final Logger LOG = Logger.getLogger(Conflicts.class.getName());

    @Override
    public Response toResponse(PersistenceException failure) {
        if (failure instanceof OptimisticLockException || uniqueViolated(failure)) {
            return Problem.response(
                    409,
                    "Another request was faster",
                    "It changed the same records meanwhile. Read them again and repeat the request.");
        }
        LOG.log(Level.SEVERE, "The database failed", failure);
        return Problem.response(500, "The database failed", null);
    }

    // SQL standard, class 23: integrity constraint violation
    private static boolean uniqueViolated(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
