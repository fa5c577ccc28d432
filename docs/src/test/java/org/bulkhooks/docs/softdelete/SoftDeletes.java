package org.bulkhooks.docs.softdelete;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;

/** Marks records in place of deleting them. */
@ApplicationScoped
public class SoftDeletes {

    void keep(@Observes @Priority(HookPriority.LOWEST) BeforeDelete<SoftDeleted> records) {
        for (Change<SoftDeleted> change : records) {
            SoftDeleted kept = change.keep();
            if (kept.getDeletedAt() == null) {
                kept.setDeletedAt(Instant.now());
            }
        }
    }
}
