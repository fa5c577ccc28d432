package org.bulkhooks.condition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.Change;

/** Passes changes of an attribute whose value passes another condition. */
record OnChange<E>(String path, Condition<E> value) implements Condition<E> {

    @Override
    public boolean test(Change<? extends E> change) {
        return AnyChanged.changes(change, path) && value.test(change);
    }

    @Override
    public Set<String> attributes() {
        Set<String> both = new TreeSet<>(value.attributes());
        both.add(path);
        return Collections.unmodifiableSet(both);
    }

    @Override
    public String description() {
        return value.description() + " on change";
    }
}
