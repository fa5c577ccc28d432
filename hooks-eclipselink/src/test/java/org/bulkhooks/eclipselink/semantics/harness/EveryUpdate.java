package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;

/** Hooks of updates of every entity, which do what the test says; with them, its changes are of one entity class. */
@ApplicationScoped
public class EveryUpdate {

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private volatile Consumer<Change<?>> before = EveryUpdate::nothing;
    private volatile Consumer<Change<?>> after = EveryUpdate::nothing;

    void before(@Observes BeforeUpdate<Object> changes) {
        changes.forEach(before);
    }

    void after(@Observes AfterUpdate<Object> changes) {
        changes.forEach(after);
    }

    /** Does nothing from now on, and forgets what was noted. */
    public void reset() {
        before = EveryUpdate::nothing;
        after = EveryUpdate::nothing;
        notes.clear();
    }

    /** Does something with each change before it is written. */
    @SuppressWarnings("unchecked") // the test changes records of this class alone
    public <E> void before(Class<E> model, Consumer<Change<E>> action) {
        before = change -> action.accept((Change<E>) change);
    }

    /** Does something with each change when it is written. */
    @SuppressWarnings("unchecked") // the test changes records of this class alone
    public <E> void after(Class<E> model, Consumer<Change<E>> action) {
        after = change -> action.accept((Change<E>) change);
    }

    /** Notes something about each change, before it is written and after that. */
    public <E> void note(Class<E> model, Function<Change<E>, String> text) {
        before(model, change -> notes.add("before " + text.apply(change)));
        after(model, change -> notes.add("after " + text.apply(change)));
    }

    /** Notes a word. */
    public void note(String word) {
        notes.add(word);
    }

    /** Returns what was noted. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private static void nothing(Change<?> change) {}
}
