package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.exceptions.OptimisticLockException;

/**
 * Makes exceptions of Jakarta Persistence (version 3.1, section 3.11) of EclipseLink's own, as its EntityManager and
 * its queries do: a caller has no other way to tell them apart. EclipseLink's is the cause.
 */
public final class JakartaExceptions {

    private JakartaExceptions() {}

    /**
     * Returns what a caller gets in place of an exception.
     *
     * @param thrown an exception, which is returned itself unless it is one of EclipseLink's own
     * @param dialect tells what the database means by its errors
     */
    public static RuntimeException of(RuntimeException thrown, Dialect dialect) {
        if (thrown instanceof OptimisticLockException) {
            return new jakarta.persistence.OptimisticLockException(thrown);
        }
        if (thrown instanceof DatabaseException refused) {
            return of(refused, dialect);
        }
        return thrown instanceof EclipseLinkException ? new PersistenceException(thrown) : thrown;
    }

    /** Returns what a caller gets in place of an error of the database. */
    public static PersistenceException of(DatabaseException refused, Dialect dialect) {
        if (refused.getInternalException() instanceof SQLException error) {
            if (dialect.isLockTimeout(error)) {
                return new LockTimeoutException(refused);
            }
            if (dialect.isDeadlock(error)) {
                return new PessimisticLockException(refused);
            }
        }
        return new PersistenceException(refused);
    }
}
