package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/**
 * The tables whose rows belong to models with hooks: those of the entity, secondary ones and those of superclasses
 * included, and those of its element collections and join tables, because a change there is an update of the entity.
 * Immutable.
 */
final class HookedTables {

    private final List<HookedTable> tables = new ArrayList<>();

    /**
     * A table of a model.
     *
     * @param table its name as it is mapped
     * @param model the entity class that has hooks
     */
    record HookedTable(DatabaseTable table, Class<?> model) {

        TableName name() {
            List<TableName.Part> parts = new ArrayList<>();
            for (String qualifier : table.getTableQualifier().split("\\.", -1)) {
                if (!qualifier.isEmpty()) {
                    parts.add(new TableName.Part(qualifier, table.shouldUseDelimiters()));
                }
            }
            parts.add(new TableName.Part(table.getName(), table.shouldUseDelimiters()));
            return new TableName(parts);
        }
    }

    HookedTables(Collection<ClassDescriptor> hooked) {
        List<ClassDescriptor> superclassesFirst = hooked.stream()
                .sorted(Comparator.comparingInt((ClassDescriptor descriptor) -> depth(descriptor.getJavaClass()))
                        .thenComparing(ClassDescriptor::getJavaClassName))
                .toList();
        for (ClassDescriptor descriptor : superclassesFirst) {
            Class<?> model = descriptor.getJavaClass();
            DescriptorAccess.tables(descriptor).forEach(table -> tables.add(new HookedTable(table, model)));
            addCollections(descriptor, model);
        }
    }

    private static int depth(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        return superclass == null ? 0 : 1 + depth(superclass);
    }

    private void addCollections(ClassDescriptor descriptor, Class<?> model) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                addCollections(embedded.getReferenceDescriptor(), model);
            } else if (mapping instanceof DirectCollectionMapping elements) {
                tables.add(new HookedTable(elements.getReferenceTable(), model));
            } else if (mapping instanceof AggregateCollectionMapping embeddables) {
                DescriptorAccess.tables(embeddables.getReferenceDescriptor())
                        .forEach(table -> tables.add(new HookedTable(table, model)));
            } else if (mapping instanceof ManyToManyMapping relation && !relation.isReadOnly()) {
                tables.add(new HookedTable(relation.getRelationTable(), model));
            } else if (mapping instanceof OneToOneMapping relation
                    && relation.hasRelationTable()
                    && !relation.isReadOnly()) {
                tables.add(new HookedTable(relation.getRelationTable(), model));
            }
        }
    }

    /** Returns the table that a name can stand for, with the first model of that table that has hooks, if any. */
    Optional<HookedTable> find(TableName name) {
        return tables.stream().filter(hooked -> hooked.name().matches(name)).findFirst();
    }
}
