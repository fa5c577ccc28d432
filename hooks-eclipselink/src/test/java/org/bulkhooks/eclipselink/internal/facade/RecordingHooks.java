package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.spi.HookRuntime;

/** The smallest application: one hook before and one after each write, which note what they get. */
final class RecordingHooks {

    final List<Seen> before = Collections.synchronizedList(new ArrayList<>());
    final List<Seen> after = Collections.synchronizedList(new ArrayList<>());

    private final HookRuntime none = new TestHooks().runtime();
    private final HookRuntime recording = new TestHooks()
            .on(HookEvent.BEFORE_SAVE, Object.class, this::before)
            .on(HookEvent.BEFORE_DELETE, Object.class, this::before)
            .on(HookEvent.AFTER_SAVE, Object.class, this::after)
            .on(HookEvent.AFTER_DELETE, Object.class, this::after)
            .runtime();

    boolean observing;
    Consumer<Seen> onBefore = changes -> {};
    Consumer<Seen> onAfter = changes -> {};

    /** What a hook was called with. */
    record Seen(int chunk, int depth, List<? extends Change<?>> changes) {

        int size() {
            return changes.size();
        }

        List<Object> newRecords() {
            return changes.stream()
                    .filter(change -> change.type() != ChangeType.DELETE)
                    .<Object>map(Change::newRecord)
                    .toList();
        }

        List<Object> oldRecords() {
            return changes.stream()
                    .filter(change -> change.type() != ChangeType.CREATE)
                    .<Object>map(Change::oldRecord)
                    .toList();
        }

        int position(int index) {
            return changes.get(index).position();
        }

        boolean changed(int index, String attribute) {
            return changes.get(index).changed(attribute);
        }

        Set<String> changedAttributes(int index) {
            return changes.get(index).changedAttributes();
        }
    }

    RecordingHooks before(Consumer<Seen> hook) {
        observing = true;
        onBefore = hook;
        return this;
    }

    RecordingHooks after(Consumer<Seen> hook) {
        observing = true;
        onAfter = hook;
        return this;
    }

    private void before(ChangeSet<?> changes) {
        Seen seen = new Seen(changes.chunk(), changes.depth(), changes.changes());
        before.add(seen);
        onBefore.accept(seen);
    }

    private void after(ChangeSet<?> changes) {
        Seen seen = new Seen(changes.chunk(), changes.depth(), changes.changes());
        after.add(seen);
        onAfter.accept(seen);
    }

    /** Returns the hooks of an application that has them, or of one that has none. */
    HookRuntime runtime() {
        return observing ? recording : none;
    }
}
