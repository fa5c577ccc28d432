package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.semantics.harness.Statements;

/** A hook of everything: writes down what it is shown, and changes what it is told to. */
@ApplicationScoped
public class Watcher {

    /** What an after hook was shown of a record. */
    record Seen(ChangeType type, Map<String, String> now, Map<String, String> before, Set<String> changed) {}

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Seen> seen = new TreeMap<>();
    private final Map<ChangeType, Consumer<Sample>> changes = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> keptKeys = new HashSet<>();
    private Consumer<Sample> kept;
    private Predicate<Sample> keeping = record -> false;
    private final List<Statements.Sent> own = new ArrayList<>();
    private Statements statements = new Statements();
    private Pictures pictures;

    /** Begins to watch. */
    void begin(Pictures pictures, Statements statements) {
        this.pictures = pictures;
        this.statements = statements;
        calls.clear();
        seen.clear();
        changes.clear();
        done.clear();
        keptKeys.clear();
        own.clear();
    }

    /** Stops to watch, and forgets nothing that was seen. */
    void end() {
        pictures = null;
        keeping = record -> false;
        changes.clear();
    }

    /** Tells what the before hooks of a type are to change, once in each record. */
    void change(ChangeType type, Consumer<Sample> change) {
        changes.put(type, change);
    }

    /** Tells which deletes the before hooks take back, and what they change in the records that stay. */
    void keep(Predicate<Sample> records, Consumer<Sample> change) {
        keeping = records;
        kept = change;
    }

    /** Returns the calls, one for each event and record. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** Returns what after hooks were shown, by the keys of the records. */
    Map<String, Seen> seen() {
        return new TreeMap<>(seen);
    }

    /** Returns the statements that were executed because this hook reads everything. */
    List<Statements.Sent> own() {
        return List.copyOf(own);
    }

    /** Does something whose statements are not counted. */
    void uncounted(Runnable work) {
        int sent = statements.all().size();
        work.run();
        List<Statements.Sent> all = statements.all();
        own.addAll(all.subList(sent, all.size()));
    }

    void every(@Observes ChangeSet<Object> set) {
        if (pictures == null) {
            return;
        }
        boolean after = set instanceof AfterSave<?> || set instanceof AfterDelete<?>;
        uncounted(() -> set.forEach(after ? this::see : this::meet));
    }

    private void see(Change<Object> change) {
        String key = pictures.key(change.record());
        calls.add("after " + change.type() + " " + key);
        boolean delete = change.type() == ChangeType.DELETE;
        boolean create = change.type() == ChangeType.CREATE;
        seen.merge(
                key,
                new Seen(
                        change.type(),
                        delete ? Map.of() : pictures.all(change.newRecord()),
                        create
                                ? Map.of()
                                : delete
                                        ? pictures.withoutLazyCollections(change.oldRecord())
                                        : pictures.all(change.oldRecord()),
                        change.type() == ChangeType.UPDATE ? new TreeSet<>(change.changedAttributes()) : Set.of()),
                Watcher::joined);
    }

    /** A record that is written twice was before what it was at first. */
    private static Seen joined(Seen first, Seen second) {
        Set<String> changed = new TreeSet<>(first.changed());
        changed.addAll(second.changed());
        return new Seen(first.type(), second.now(), first.before(), changed);
    }

    private void meet(Change<Object> change) {
        Sample record = (Sample) change.record();
        String key = pictures.key(record);
        if (change.type() == ChangeType.DELETE && keeping.test(record)) {
            Sample stays = (Sample) change.keep();
            if (keptKeys.add(key)) {
                kept.accept(stays);
            }
            return; // it is no delete any more
        }
        calls.add("before " + change.type() + " " + key);
        Consumer<Sample> action = changes.get(change.type());
        if (action != null && done.add(key)) {
            action.accept(record);
        }
    }
}
