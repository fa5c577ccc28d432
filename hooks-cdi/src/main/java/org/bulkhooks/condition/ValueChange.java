package org.bulkhooks.condition;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;

/** Looks at the value that an attribute had, or at the one that it gets or loses. */
record ValueChange<E>(String path, Kind kind, Operand operand) implements Condition<E> {

    /** Which value it looks at. */
    enum Kind {
        WAS("was"),
        TO("changes to"),
        FROM("changes from");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    ValueChange {
        Objects.requireNonNull(path, "attribute");
    }

    @Override
    public boolean test(Change<? extends E> change) {
        return switch (kind) {
            case WAS -> had(change);
            case TO -> AnyChanged.changes(change, path) && operand.isValueOf(change, path);
            case FROM -> had(change) && AnyChanged.changes(change, path);
        };
    }

    private boolean had(Change<? extends E> change) {
        return change.type() != ChangeType.CREATE && operand.wasValueOf(change, path);
    }

    @Override
    public Set<String> attributes() {
        return Set.of(path);
    }

    @Override
    public String description() {
        return path + " " + kind.words + " " + operand;
    }
}
