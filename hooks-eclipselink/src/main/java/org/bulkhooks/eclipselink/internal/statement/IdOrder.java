package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Selects rows by the place of their ids in the order of ids, which is that of the database. Immutable. */
final class IdOrder {

    private final ClassDescriptor descriptor;
    private final AbstractSession session;
    private final List<DatabaseField> keys;

    IdOrder(ClassDescriptor descriptor, AbstractSession session) {
        this.descriptor = descriptor;
        this.session = session;
        this.keys = List.copyOf(DescriptorAccess.idColumns(descriptor));
    }

    /** Selects what comes after an id. */
    Expression after(Object id, ExpressionBuilder builder) {
        return compare(id, builder, 0, true, false);
    }

    /** Selects an id and what comes after it. */
    Expression from(Object id, ExpressionBuilder builder) {
        return compare(id, builder, 0, true, true);
    }

    /** Selects what comes before an id, and the id. */
    Expression upTo(Object id, ExpressionBuilder builder) {
        return compare(id, builder, 0, false, true);
    }

    /** Compares column by column: the next one counts where this one is equal. */
    private Expression compare(Object id, ExpressionBuilder builder, int index, boolean greater, boolean equal) {
        AbstractRecord row = descriptor.getObjectBuilder().buildRowFromPrimaryKeyValues(id, session);
        Object value = row.get(keys.get(index));
        Expression key = builder.getField(keys.get(index));
        if (index == keys.size() - 1 && equal) {
            return greater ? key.greaterThanEqual(value) : key.lessThanEqual(value);
        }
        Expression beyond = greater ? key.greaterThan(value) : key.lessThan(value);
        return index == keys.size() - 1
                ? beyond
                : beyond.or(key.equal(value).and(compare(id, builder, index + 1, greater, equal)));
    }
}
