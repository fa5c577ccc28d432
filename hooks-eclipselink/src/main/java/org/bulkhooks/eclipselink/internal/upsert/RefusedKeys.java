package org.bulkhooks.eclipselink.internal.upsert;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** Says what it means that a unique key refused rows of an upsert, and what to do. */
public final class RefusedKeys {

    private RefusedKeys() {}

    /**
     * Returns an exception that says what to do, or the given one if no unique key refused the rows.
     *
     * @param why why such rows cannot become updates
     */
    public static PersistenceException explained(
            PersistenceException thrown, EntityPlan plan, Dialect dialect, String why) {
        return isOfUniqueKey(thrown, dialect)
                ? new PersistenceException(
                        "the database refused rows of " + plan.entityName()
                                + " because of a unique key. If it is the key of the upsert, another row has got it since the"
                                + " upsert began; " + why + ", so that they cannot become updates then: repeat the"
                                + " transaction. If it is another key, change the record",
                        thrown)
                : thrown;
    }

    private static boolean isOfUniqueKey(Throwable thrown, Dialect dialect) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException refused) {
                for (@Nullable SQLException one = refused; one != null; one = one.getNextException()) {
                    if (dialect.isUniqueViolation(one)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
