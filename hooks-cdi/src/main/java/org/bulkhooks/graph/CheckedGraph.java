package org.bulkhooks.graph;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;

/** A graph whose rules were checked and sorted. */
final class CheckedGraph<E> implements DependencyGraph<E> {

    private final Class<E> model;
    private final List<DerivedAttribute<E, ?>> rules;
    private final ChangePlan plan;
    private final GraphText text;

    CheckedGraph(Class<E> model, List<DerivedAttribute<E, ?>> sortedRules, ModelAttributes attributes) {
        this.model = model;
        this.rules = sortedRules;
        this.plan = new ChangePlan(sortedRules, attributes);
        this.text = new GraphText(model, sortedRules);
    }

    @Override
    public Class<E> model() {
        return model;
    }

    @Override
    public List<String> attributes() {
        return rules.stream().<String>map(DerivedAttribute::name).toList();
    }

    @Override
    public Set<String> inputs() {
        return rules.stream().flatMap(rule -> rule.inputs().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public GraphResult run(Collection<? extends E> records) {
        int position = 0;
        int changed = 0;
        for (E record : records) {
            if (updateAll(Objects.requireNonNull(record, "record"), position++)) {
                changed++;
            }
        }
        return new GraphResult(position, changed);
    }

    @Override
    public GraphResult runForChanges(ChangeSet<? extends E> changes) {
        int changed = 0;
        if (changes.type() != ChangeType.DELETE) {
            UpdateRun<E> updates = new UpdateRun<>(rules, plan);
            for (Change<? extends E> change : changes) {
                if (changes.type() == ChangeType.UPDATE
                        ? updates.update(change)
                        : updateAll(change.newRecord(), change.position())) {
                    changed++;
                }
            }
        }
        return new GraphResult(changes.size(), changed);
    }

    private boolean updateAll(E record, int position) {
        boolean changed = false;
        for (DerivedAttribute<E, ?> rule : rules) {
            changed |= rule.update(record, position);
        }
        return changed;
    }

    @Override
    public String explain(String attribute) {
        return text.explain(attribute);
    }

    @Override
    public String toText() {
        return text.listing();
    }

    @Override
    public String toDot() {
        return text.dot();
    }

    @Override
    public String toString() {
        return "dependency graph of " + model.getName() + ": " + String.join(", ", attributes());
    }
}
