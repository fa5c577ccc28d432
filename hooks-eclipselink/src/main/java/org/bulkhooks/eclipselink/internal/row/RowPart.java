package org.bulkhooks.eclipselink.internal.row;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * Some columns of the rows of one entity class, built without the others by the mappings that write them. Immutable.
 */
public final class RowPart {

    private final UnitOfWorkImpl unitOfWork;
    private final WriteType type;
    private final List<DatabaseMapping> writers;

    private RowPart(UnitOfWorkImpl unitOfWork, WriteType type, List<DatabaseMapping> writers) {
        this.unitOfWork = unitOfWork;
        this.type = type;
        this.writers = writers;
    }

    /**
     * Makes it.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param columns the columns that are wanted
     * @param type what the rows are written by
     * @return empty if only the whole row tells what is written: where several mappings write a column, or EclipseLink
     *     itself does, such as that of the class or a key of a further table
     */
    public static Optional<RowPart> of(
            ClassDescriptor descriptor, Collection<DatabaseField> columns, UnitOfWorkImpl unitOfWork, WriteType type) {
        Set<DatabaseMapping> writers = new LinkedHashSet<>();
        for (DatabaseField column : columns) {
            List<DatabaseMapping> ofColumn = DescriptorAccess.mappings(descriptor).stream()
                    .filter(mapping -> !mapping.isReadOnly()
                            && DescriptorAccess.columns(mapping).contains(column))
                    .toList();
            if (ofColumn.size() != 1 || isWrittenByEclipseLink(descriptor, column)) {
                return Optional.empty();
            }
            writers.addAll(ofColumn);
        }
        return Optional.of(new RowPart(unitOfWork, type, List.copyOf(writers)));
    }

    private static boolean isWrittenByEclipseLink(ClassDescriptor descriptor, DatabaseField column) {
        return (descriptor.hasInheritance()
                        && column.equals(descriptor.getInheritancePolicy().getClassIndicatorField()))
                || descriptor.getAdditionalTablePrimaryKeyFields().values().stream()
                        .anyMatch(keys -> keys.containsKey(column) || keys.containsValue(column));
    }

    /** Builds a row of a record as it is now, which has the columns, and maybe others. */
    public AbstractRecord row(Object instance) {
        AbstractRecord row = new DatabaseRecord(writers.size() + 1);
        for (DatabaseMapping writer : writers) {
            writer.writeFromObjectIntoRow(instance, row, unitOfWork, type);
        }
        return row;
    }
}
