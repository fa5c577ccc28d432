package org.bulkhooks.eclipselink.internal.assignment;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/** Puts what a statement sets into records, through their mappings. */
public final class AssignedValues {

    private final List<Assignment> assignments;
    private final UnitOfWorkImpl reader;
    private final Dialect dialect;
    private final Map<Assignment, Map<Object, @Nullable Object>> references = new HashMap<>();

    /**
     * Makes it for one statement.
     *
     * @param reader the unit of work that records belong to which references are computed to
     */
    public AssignedValues(List<Assignment> assignments, UnitOfWorkImpl reader) {
        this.assignments = assignments;
        this.reader = reader;
        this.dialect = Dialect.of(reader.getPlatform());
    }

    /**
     * Sets the attributes of a record.
     *
     * @param computed the values of the columns that the database computes
     */
    public void set(Object record, AbstractRecord computed) {
        assignments.forEach(assignment -> set(assignment, record, computed));
    }

    private void set(Assignment assignment, Object record, AbstractRecord computed) {
        List<DatabaseMapping> path = assignment.path();
        if (path.isEmpty()) {
            return;
        }
        DatabaseMapping mapping = path.get(path.size() - 1);
        Object owner = owner(path, record);
        if (mapping instanceof OneToOneMapping toOne) {
            toOne.setRealAttributeValueInObject(owner, reference(assignment, toOne, computed));
        } else if (mapping instanceof AbstractDirectMapping direct) {
            AssignedColumn column = assignment.columns().get(0);
            Object value = column.isComputed() ? converted(computed.get(column.field())) : column.constant();
            Object converted = MutableValues.copy(
                    direct, rounded(direct.getObjectValue(value, reader), direct, column.isComputed()), reader);
            direct.setAttributeValueInObject(owner, converted == null ? nullOf(direct) : converted);
        }
    }

    /** Hooks see a decimal as the column will hold it, as far as its scale is mapped. */
    private @Nullable Object rounded(@Nullable Object value, AbstractDirectMapping mapping, boolean computed) {
        int scale = mapping.getField().getScale();
        return value instanceof BigDecimal number && scale > 0 && number.scale() > scale
                ? number.setScale(scale, dialect.rounding(computed))
                : value;
    }

    /**
     * Returns what a new record would have: a null that a converter returns for a primitive type would not be set at
     * all.
     */
    private static @Nullable Object nullOf(AbstractDirectMapping mapping) {
        Class<?> type = mapping.getAttributeAccessor().getAttributeClass();
        return type != null && type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /**
     * Some databases compute the current time with an offset, which EclipseLink does not convert to the type of the
     * attribute.
     */
    static @Nullable Object converted(@Nullable Object computed) {
        return computed instanceof OffsetDateTime time ? Timestamp.from(time.toInstant()) : computed;
    }

    /** Returns what has the attribute; embeddables that are null are made. */
    private static Object owner(List<DatabaseMapping> path, Object record) {
        Object owner = record;
        for (DatabaseMapping each : path.subList(0, path.size() - 1)) {
            AggregateObjectMapping embedded = (AggregateObjectMapping) each;
            Object value = embedded.getAttributeValueFromObject(owner);
            if (value == null) {
                value = embedded.getReferenceDescriptor().getObjectBuilder().buildNewInstance();
                embedded.setAttributeValueInObject(owner, value);
            }
            owner = value;
        }
        return owner;
    }

    private @Nullable Object reference(Assignment assignment, OneToOneMapping mapping, AbstractRecord computed) {
        if (!assignment.isComputed()) {
            return assignment.reference();
        }
        AbstractRecord target = new DatabaseRecord();
        List<Object> keys = new ArrayList<>();
        for (AssignedColumn column : assignment.columns()) {
            Object key = computed.get(column.field());
            if (key == null) {
                return null;
            }
            keys.add(key);
            target.put(mapping.getSourceToTargetKeyFields().get(column.field()), key);
        }
        return references
                .computeIfAbsent(assignment, each -> new HashMap<>())
                .computeIfAbsent(keys, key -> read(mapping, target));
    }

    /** Reads a record that is referred to, once for all records that refer to it. */
    private @Nullable Object read(OneToOneMapping mapping, AbstractRecord target) {
        ReadObjectQuery query = new ReadObjectQuery(mapping.getReferenceClass());
        query.setSelectionId(
                mapping.getReferenceDescriptor().getObjectBuilder().extractPrimaryKeyFromRow(target, reader));
        query.setFlushOnExecute(false);
        return reader.executeQuery(query);
    }
}
