package org.bulkhooks.eclipselink.internal.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.row.ColumnValues;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * The basic attributes of one entity class that a statement sets, and all others: where a few values tell as much,
 * whole rows need not be built.
 */
public final class AssignedParts {

    private final List<AbstractDirectMapping> assigned;
    private final Set<DatabaseMapping> mappings = new HashSet<>();
    private final AttributeComparison comparison;
    private final UnitOfWorkImpl session;

    private AssignedParts(ClassDescriptor descriptor, List<AbstractDirectMapping> assigned, UnitOfWorkImpl session) {
        this.assigned = assigned;
        this.session = session;
        this.comparison = AttributeComparison.ofMany(descriptor, session);
        for (AbstractDirectMapping each : assigned) {
            // a subclass has a mapping of its own
            mappings.add(descriptor.getObjectBuilder().getMappingForAttributeName(each.getAttributeName()));
        }
    }

    /**
     * Returns the parts of a class, if the statement sets basic attributes of its records themselves, and nothing else.
     *
     * @param descriptor the concrete class
     * @param assignments what the statement sets, all of it told by records
     */
    public static Optional<AssignedParts> of(
            ClassDescriptor descriptor, List<Assignment> assignments, UnitOfWorkImpl session) {
        List<AbstractDirectMapping> assigned = new ArrayList<>();
        for (Assignment each : assignments) {
            if (each.path().size() != 1 || !(each.path().get(0) instanceof AbstractDirectMapping direct)) {
                return Optional.empty();
            }
            assigned.add(direct);
        }
        return Optional.of(new AssignedParts(descriptor, assigned, session));
    }

    /** Returns what a record has in the columns that are set, to be kept. */
    @Nullable
    public Object[] values(Object record) {
        @Nullable Object[] values = new @Nullable Object[assigned.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = MutableValues.copy(value(record, i));
        }
        return values;
    }

    private @Nullable Object value(Object record, int place) {
        AbstractDirectMapping direct = assigned.get(place);
        return direct.getFieldValue(direct.getAttributeValueFromObject(record), session);
    }

    /** Tells whether a record has other values than those in one of the columns. */
    public boolean differ(Object record, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!ColumnValues.same(value(record, i), values[i])) {
                return true;
            }
        }
        return false;
    }

    /** Puts the values into the columns of a row. */
    public void put(@Nullable Object[] values, AbstractRecord row) {
        for (int i = 0; i < values.length; i++) {
            row.put(assigned.get(i).getField(), values[i]);
        }
    }

    /** Tells whether an attribute that the statement does not set has different values in two records. */
    public boolean othersDiffer(Object one, Object other) {
        return comparison.differsBesidesVersion(one, other, mappings);
    }
}
