package org.bulkhooks.eclipselink.internal.assignment;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.converters.SerializedObjectConverter;
import org.eclipse.persistence.mappings.converters.TypeConversionConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * A part of SET, as it concerns records.
 *
 * @param path the mapping of the attribute, after those of the embeddables that it is in; empty if no attribute has the
 *     column
 * @param columns the columns of the attribute, several for a reference with several keys
 * @param reference the record that a reference is set to, or null if it is not known or null
 */
public record Assignment(
        List<DatabaseMapping> path,
        List<AssignedColumn> columns,
        @Nullable Object reference) {

    public boolean isComputed() {
        return columns.stream().anyMatch(AssignedColumn::isComputed);
    }

    public boolean sets(DatabaseField field) {
        return columns.stream().anyMatch(column -> column.field().equals(field));
    }

    /**
     * Tells whether only the row tells what the attribute has and what a statement makes of it: a record has no null of
     * a primitive type, none that a converter replaces, and the row that is built for it leaves out what no update
     * writes.
     */
    public boolean isToldByRow() {
        if (path.isEmpty()) {
            return true;
        }
        DatabaseMapping mapping = path.get(path.size() - 1);
        return columns.stream().anyMatch(column -> !isUpdatable(mapping, column.field()))
                || (mapping instanceof AbstractDirectMapping direct && replacesNull(direct));
    }

    /** Tells whether a record has something else where the row has null, which no converter gives it. */
    public boolean isPrimitive() {
        return !path.isEmpty()
                && path.get(path.size() - 1) instanceof AbstractDirectMapping direct
                && isPrimitive(direct);
    }

    private static boolean isUpdatable(DatabaseMapping mapping, DatabaseField field) {
        return !mapping.isReadOnly()
                && DescriptorAccess.columns(mapping).stream().anyMatch(own -> own.equals(field) && own.isUpdatable());
    }

    private static boolean isPrimitive(AbstractDirectMapping direct) {
        Class<?> type = direct.getAttributeAccessor().getAttributeClass();
        return type != null && type.isPrimitive();
    }

    private static boolean replacesNull(AbstractDirectMapping direct) {
        return isPrimitive(direct)
                || direct.getNullValue() != null
                || (direct.hasConverter()
                        && !(direct.getConverter() instanceof TypeConversionConverter)
                        && !(direct.getConverter() instanceof SerializedObjectConverter));
    }

    /** Returns the paths of the attribute and of the embeddables that it is in. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        String name = "";
        for (DatabaseMapping each : path) {
            name += (name.isEmpty() ? "" : ".") + each.getAttributeName();
            names.add(name);
        }
        return names;
    }

    /**
     * Returns the value of a column as it would be written. A text that a converter would write otherwise stays what it
     * is.
     *
     * @param read the value as a query has read it
     */
    @Nullable
    public Object stored(DatabaseField field, @Nullable Object read, AbstractSession session) {
        if (read == null || path.isEmpty()) {
            return read;
        }
        DatabaseMapping mapping = path.get(path.size() - 1);
        if (mapping instanceof OneToOneMapping reference) {
            mapping = reference
                    .getReferenceDescriptor()
                    .getObjectBuilder()
                    .getMappingForField(reference.getSourceToTargetKeyFields().get(field));
        }
        if (!(mapping instanceof AbstractDirectMapping direct)) {
            return read;
        }
        Object written = direct.getFieldValue(direct.getObjectValue(AssignedValues.converted(read), session), session);
        return read instanceof String && written instanceof String ? read : written;
    }
}
