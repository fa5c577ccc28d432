package org.bulkhooks.internal.condition;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordChanges;

/**
 * Passes created records, and updated records of which at least one attribute changes.
 *
 * @param attributes the names of the attributes
 */
public record ChangedCondition(List<String> attributes) implements RecordCondition {

    /** Makes the condition with a copy of the names. */
    public ChangedCondition {
        attributes = List.copyOf(attributes);
    }

    @Override
    public boolean test(RecordChanges<?> changes, int index) {
        if (changes.type() == ChangeType.CREATE) {
            return true;
        }
        for (String attribute : attributes) {
            if (changes.changed(index, attribute)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String description() {
        return "changed(" + String.join(" or ", attributes) + ")";
    }
}
