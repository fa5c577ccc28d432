package org.bulkhooks.condition;

import java.util.List;
import java.util.Set;
import org.bulkhooks.Change;

/** Passes changes of other attributes; creates not, because they change all. */
record NoneChanged<E>(List<String> paths) implements Condition<E> {

    NoneChanged {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("name at least one attribute");
        }
    }

    @Override
    public boolean test(Change<? extends E> change) {
        for (int i = 0; i < paths.size(); i++) {
            if (AnyChanged.changes(change, paths.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Set<String> attributes() {
        return Set.copyOf(paths);
    }

    @Override
    public String description() {
        return paths.size() == 1 ? paths.get(0) + " unchanged" : "none of " + String.join(", ", paths) + " changed";
    }
}
