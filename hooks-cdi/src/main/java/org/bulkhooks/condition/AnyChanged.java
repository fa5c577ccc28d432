package org.bulkhooks.condition;

import java.util.List;
import java.util.Set;
import org.bulkhooks.Change;

/** Passes changes of at least one of some attributes. */
record AnyChanged<E>(List<String> paths) implements Condition<E> {

    AnyChanged {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("name at least one attribute");
        }
    }

    @Override
    public boolean test(Change<? extends E> change) {
        for (int i = 0; i < paths.size(); i++) {
            if (changes(change, paths.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an attribute changes: in a create each does, in a delete none. */
    static boolean changes(Change<?> change, String path) {
        return switch (change.type()) {
            case CREATE -> true;
            case UPDATE -> change.changed(path);
            case DELETE -> false;
        };
    }

    @Override
    public Set<String> attributes() {
        return Set.copyOf(paths);
    }

    @Override
    public String description() {
        return (paths.size() == 1 ? "" : "any of ") + String.join(", ", paths) + " changed";
    }
}
