package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * The attributes of a class whose values are stored as they are, which is most of them. Where one has different values
 * in two records, their rows differ, and need not be built to find that out. Thread-safe.
 */
public final class ExactAttributes {

    private final List<BasicStep> attributes;

    private ExactAttributes(List<BasicStep> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    /**
     * Finds the attributes.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param session the session of the records
     * @param isCompared tells whether the column of an attribute is of interest
     */
    public static ExactAttributes of(
            ClassDescriptor descriptor, AbstractSession session, Predicate<DatabaseField> isCompared) {
        List<BasicStep> attributes = new ArrayList<>();
        for (DirectPath each : DirectPaths.attributes(descriptor, session)) {
            if (each instanceof BasicStep basic && basic.isStoredAsItIs() && isCompared.test(basic.column())) {
                attributes.add(basic);
            }
        }
        return new ExactAttributes(attributes);
    }

    /**
     * Tells whether one of the attributes has different values, other than null.
     *
     * @return false also where that is not known
     */
    public boolean surelyDiffer(Object left, Object right) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).surelyDiffers(left, right)) {
                return true;
            }
        }
        return false;
    }
}
