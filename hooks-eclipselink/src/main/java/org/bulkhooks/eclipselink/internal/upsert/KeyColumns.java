package org.bulkhooks.eclipselink.internal.upsert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/** The columns of attributes that are to tell records of an entity class apart. */
final class KeyColumns {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;

    KeyColumns(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Returns the columns.
     *
     * @throws IllegalArgumentException if an attribute does not exist or has no columns that tell records apart, or if
     *     they are in several tables
     */
    List<DatabaseField> of(Collection<String> attributes) {
        Set<DatabaseField> columns = new LinkedHashSet<>();
        for (String attribute : attributes) {
            columns.addAll(columns(attribute));
        }
        List<String> tables = columns.stream()
                .map(column -> column.getTable().getName())
                .distinct()
                .toList();
        if (tables.size() > 1) {
            throw new IllegalArgumentException("the conflict attributes " + attributes + " of " + plan.entityName()
                    + " are in several tables, " + String.join(", ", tables)
                    + ", so that no unique constraint can be on them; name attributes of one table");
        }
        return List.copyOf(columns);
    }

    private List<DatabaseField> columns(String attribute) {
        DatabaseMapping mapping = mapping(plan.descriptor(), attribute).orElseThrow(() -> unknown(attribute));
        if (plan.versionPolicy() != null
                && DescriptorAccess.columns(mapping)
                        .contains(plan.versionPolicy().getWriteLockField())) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' of " + plan.entityName()
                    + " is the version, which tells no records apart; name other conflict attributes");
        }
        boolean isInRow = mapping instanceof AbstractDirectMapping
                || mapping instanceof AggregateObjectMapping
                || (mapping instanceof OneToOneMapping toOne && toOne.isForeignKeyRelationship());
        if (!isInRow || DescriptorAccess.columns(mapping).isEmpty()) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' of " + plan.entityName()
                    + " has no column in the row of the record, so that it tells no records apart; name basic or embedded"
                    + " attributes, or relations with a foreign key");
        }
        return new ArrayList<>(DescriptorAccess.columns(mapping));
    }

    /** Follows a path through embeddables. */
    static Optional<DatabaseMapping> mapping(ClassDescriptor descriptor, String attribute) {
        ClassDescriptor owner = descriptor;
        DatabaseMapping mapping = null;
        for (String name : attribute.split("\\.", -1)) {
            if (mapping != null) {
                if (!(mapping instanceof AggregateObjectMapping embedded)) {
                    return Optional.empty();
                }
                owner = embedded.getReferenceDescriptor();
            }
            mapping = owner.getObjectBuilder().getMappingForAttributeName(name);
            if (mapping == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(mapping);
    }

    private IllegalArgumentException unknown(String attribute) {
        Set<String> names =
                AttributeComparison.of(plan.descriptor(), unitOfWork).attributes();
        return new IllegalArgumentException(
                UnknownAttribute.message(attribute, "the row of " + plan.entityName(), names));
    }
}
