package org.bulkhooks.it.bank.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.AfterSave;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;

/** Hooks of another archive, on an interface; one is private and one static. */
@ApplicationScoped
@SuppressWarnings("UnusedMethod") // the container calls private observers
public class AuditHooks {

    private static final List<String> SEEN_BY_STATIC = new CopyOnWriteArrayList<>();

    @Inject
    private Hooks hooks;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void audit(@Observes AfterSave<? extends Audited> saved) {
        saved.newRecords().forEach(record -> seen.add(record.auditName()));
    }

    private static void count(@Observes AfterSave<? extends Audited> saved) {
        saved.newRecords().forEach(record -> SEEN_BY_STATIC.add(record.auditName()));
    }

    /** Returns the hooks of the whole application, as this library sees them. */
    public List<HookDescription> hooksOfTheApplication() {
        return hooks.all();
    }

    public List<String> seen() {
        return seen;
    }

    public List<String> seenByStatic() {
        return SEEN_BY_STATIC;
    }
}
