package org.bulkhooks.quickstart.hooks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.quickstart.audit.AuditLog;
import org.bulkhooks.quickstart.audit.AuditRow;
import org.bulkhooks.quickstart.audit.Auditable;
import org.bulkhooks.quickstart.metrics.CountCalls;

/**
 * Writes audit rows about every entity that implements {@link Auditable}: a hook on an interface serves all of them.
 */
@ApplicationScoped
@CountCalls
class AuditHooks {

    void updated(@Observes @Priority(HookPriority.LOWEST) AfterUpdate<Auditable> updated, AuditLog log) {
        Instant now = Instant.now();
        List<AuditRow> rows = new ArrayList<>(updated.size());
        for (Change<Auditable> change : updated) {
            String attributes = String.join(" ", new TreeSet<>(change.changedAttributes()));
            rows.add(AuditRow.updated(change.oldRecord(), change.newRecord(), attributes, now));
        }
        log.add(rows);
    }

    void deleted(@Observes @Priority(HookPriority.LOWEST) AfterDelete<Auditable> deleted, AuditLog log) {
        Instant now = Instant.now();
        log.add(deleted.oldRecords().stream()
                .map(old -> AuditRow.deleted(old, now))
                .toList());
    }
}
