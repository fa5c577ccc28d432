package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.semantics.model.Identified;

/** What {@link EveryHook} was called with, and what a test makes it do; and a list of words that other hooks note. */
@ApplicationScoped
public class Journal {

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<Action> actions = new CopyOnWriteArrayList<>();

    private record Action(Event event, Class<?> model, Consumer<ChangeSet<?>> action) {}

    void play(ChangeSet<? extends Identified> changes) {
        Call call = Call.of(changes);
        calls.add(call);
        for (Action action : new ArrayList<>(actions)) {
            if (action.event() == call.event() && action.model().isAssignableFrom(call.model())) {
                action.action().accept(changes);
            }
        }
    }

    /** Forgets calls, notes and actions. */
    public void reset() {
        forgetCalls();
        actions.clear();
    }

    /** Forgets calls and notes. */
    public void forgetCalls() {
        calls.clear();
        notes.clear();
    }

    /** Notes a word. */
    public void note(String word) {
        notes.add(word);
    }

    /** Returns the words that were noted. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns all calls in their order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns the calls of an event for a concrete entity class. */
    public List<Call> calls(Event event, Class<?> model) {
        return calls.stream()
                .filter(call -> call.event() == event && call.model() == model)
                .toList();
    }

    /** Returns event, model and labels of all calls. */
    public List<String> summaries() {
        return calls.stream().map(Call::summary).toList();
    }

    public <E> void beforeCreate(Class<E> model, Consumer<BeforeCreate<E>> action) {
        on(Event.BEFORE_CREATE, model, action);
    }

    public <E> void afterCreate(Class<E> model, Consumer<AfterCreate<E>> action) {
        on(Event.AFTER_CREATE, model, action);
    }

    public <E> void beforeUpdate(Class<E> model, Consumer<BeforeUpdate<E>> action) {
        on(Event.BEFORE_UPDATE, model, action);
    }

    public <E> void afterUpdate(Class<E> model, Consumer<AfterUpdate<E>> action) {
        on(Event.AFTER_UPDATE, model, action);
    }

    public <E> void beforeDelete(Class<E> model, Consumer<BeforeDelete<E>> action) {
        on(Event.BEFORE_DELETE, model, action);
    }

    public <E> void afterDelete(Class<E> model, Consumer<AfterDelete<E>> action) {
        on(Event.AFTER_DELETE, model, action);
    }

    /** Does something at an event, whichever. */
    public <E> void on(Event event, Class<E> model, Runnable action) {
        actions.add(new Action(event, model, changes -> action.run()));
    }

    @SuppressWarnings("unchecked") // play compares event and model first
    private <S extends ChangeSet<?>> void on(Event event, Class<?> model, Consumer<S> action) {
        actions.add(new Action(event, model, changes -> action.accept((S) changes)));
    }
}
