package org.bulkhooks.eclipselink.semantics.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.eclipselink.semantics.harness.AttributeValues;
import org.bulkhooks.eclipselink.semantics.harness.Work;

/** Hooks for all records, which note what they are given and change nothing. */
@ApplicationScoped
public class ObservedChanges {

    private final List<Seen> seen = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    /** A change as a hook saw it; a record that there is not is null. */
    record Pair(Object id, Map<String, Object> oldRecord, Map<String, Object> newRecord, int position) {}

    /** A call of the hook. */
    record Seen(ChangeType type, boolean before, Class<?> model, int chunk, List<Pair> pairs) {}

    void every(@Observes ChangeSet<Object> changes) {
        AttributeValues values = new AttributeValues(Work.current().em());
        var util = Work.current().em().getEntityManagerFactory().getPersistenceUnitUtil();
        List<Pair> pairs = new ArrayList<>();
        for (Change<?> change : changes) {
            pairs.add(new Pair(
                    Records.id(util, change.record()),
                    changes.type() == ChangeType.CREATE ? null : Records.state(values, change.oldRecord()),
                    changes.type() == ChangeType.DELETE ? null : Records.state(values, change.newRecord()),
                    change.position()));
        }
        boolean before = changes instanceof BeforeUpdate || changes instanceof BeforeDelete;
        seen.add(new Seen(changes.type(), before, changes.entityClass(), changes.chunk(), pairs));
    }

    void ended(@Observes OperationCompleted<Object> operation) {
        ends.add("+" + operation.created() + " ~" + operation.updated() + " -" + operation.deleted());
    }

    void forget() {
        seen.clear();
        ends.clear();
    }

    List<Seen> before() {
        return seen.stream().filter(Seen::before).toList();
    }

    List<Seen> after() {
        return seen.stream().filter(one -> !one.before()).toList();
    }

    /** Returns how many records each operation created, updated and deleted. */
    List<String> ends() {
        return List.copyOf(ends);
    }
}
