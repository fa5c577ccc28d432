package org.bulkhooks.internal.condition;

import java.util.List;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.condition.Condition;

/**
 * Passes created records, and updated records of which at least one attribute changes.
 *
 * @param attributes the names of the attributes
 */
public record ChangedCondition(List<String> attributes) implements Condition<Object> {

    /** Makes the condition with a copy of the names. */
    public ChangedCondition {
        attributes = List.copyOf(attributes);
    }

    @Override
    public boolean test(Change<?> change) {
        if (change.type() == ChangeType.CREATE) {
            return true;
        }
        for (String attribute : attributes) {
            if (change.changed(attribute)) {
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
