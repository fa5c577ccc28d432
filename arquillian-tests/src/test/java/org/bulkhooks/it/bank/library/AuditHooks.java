package org.bulkhooks.it.bank.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.AfterSave;

/** Hooks of another archive, on an interface; one is private and one static. */
@ApplicationScoped
@SuppressWarnings("UnusedMethod") // the container calls private observers
public class AuditHooks {

    private static final List<String> SEEN_BY_STATIC = new CopyOnWriteArrayList<>();

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void audit(@Observes AfterSave<? extends Audited> saved) {
        saved.newRecords().forEach(record -> seen.add(record.auditName()));
    }

    private static void count(@Observes AfterSave<? extends Audited> saved) {
        saved.newRecords().forEach(record -> SEEN_BY_STATIC.add(record.auditName()));
    }

    public List<String> seen() {
        return seen;
    }

    public List<String> seenByStatic() {
        return SEEN_BY_STATIC;
    }
}
