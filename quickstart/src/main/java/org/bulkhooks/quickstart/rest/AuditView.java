package org.bulkhooks.quickstart.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.bulkhooks.quickstart.audit.AuditAction;
import org.bulkhooks.quickstart.audit.AuditRow;
import org.jspecify.annotations.Nullable;

/** An audit row as JSON. */
public record AuditView(
        Instant at,
        AuditAction action,
        String model,
        String key,
        String changed,
        BigDecimal oldAmount,
        @Nullable BigDecimal newAmount) {

    static AuditView of(AuditRow row) {
        return new AuditView(
                row.at(), row.action(), row.model(), row.key(), row.changed(), row.oldAmount(), row.newAmount());
    }
}
