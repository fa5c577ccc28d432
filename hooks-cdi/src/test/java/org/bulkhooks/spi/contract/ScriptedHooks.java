package org.bulkhooks.spi.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateUpdate;

/** A hook for each event, which notes its calls and does what the test says. */
@ApplicationScoped
public class ScriptedHooks {

    private final List<String> log = new ArrayList<>();
    private final Map<String, Consumer<ChangeSet<Labelled>>> scripts = new HashMap<>();
    private Runnable atCompletion = () -> {};

    /** Returns the calls, such as {@code after create 1 2}, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Forgets the calls so far. */
    public void forget() {
        log.clear();
    }

    /** Has something done by the hook of an event, such as {@code before update}, after it was noted. */
    public void on(String event, Consumer<ChangeSet<Labelled>> script) {
        scripts.put(event, script);
    }

    /** Has something done by the hook of an event with each change. */
    public void onEach(String event, Consumer<Change<Labelled>> script) {
        on(event, changes -> changes.forEach(script));
    }

    /** Has something done at the end of an operation. */
    public void onCompletion(Runnable script) {
        atCompletion = script;
    }

    private void called(String event, ChangeSet<Labelled> changes) {
        log.add(event + " "
                + String.join(
                        " ", changes.records().stream().map(Labelled::label).toList()));
        Consumer<ChangeSet<Labelled>> script = scripts.get(event);
        if (script != null) {
            script.accept(changes);
        }
    }

    void on(@Observes BeforeCreate<Labelled> changes) {
        called("before create", changes);
    }

    void on(@Observes BeforeUpdate<Labelled> changes) {
        called("before update", changes);
    }

    void on(@Observes BeforeDelete<Labelled> changes) {
        called("before delete", changes);
    }

    void on(@Observes ValidateCreate<Labelled> changes) {
        called("validate create", changes);
    }

    void on(@Observes ValidateUpdate<Labelled> changes) {
        called("validate update", changes);
    }

    void on(@Observes ValidateDelete<Labelled> changes) {
        called("validate delete", changes);
    }

    void on(@Observes AfterCreate<Labelled> changes) {
        called("after create", changes);
    }

    void on(@Observes AfterUpdate<Labelled> changes) {
        called("after update", changes);
    }

    void on(@Observes AfterDelete<Labelled> changes) {
        called("after delete", changes);
    }

    void on(@Observes OperationCompleted<Labelled> operation) {
        log.add("completed " + operation.created() + " " + operation.updated() + " " + operation.deleted());
        atCompletion.run();
    }
}
