package org.bulkhooks.eclipselink.internal.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/** Finds out how deep the records of a call lie below others of the same call that their foreign keys refer to. */
public final class ReferenceDepths {

    private final IdentityHashMap<Object, BulkRecord> byInstance = new IdentityHashMap<>();
    private final Map<EntityPlan, List<Reference>> references = new HashMap<>();
    private final Map<BulkRecord, Integer> depths = new HashMap<>();
    private final Set<BulkRecord> onPath = new HashSet<>();
    private final UnitOfWorkImpl unitOfWork;
    private boolean circular;

    private ReferenceDepths(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * Returns the depth of each record that refers to another; those that refer to none are missing or have depth 0.
     */
    public static Map<BulkRecord, Integer> of(List<BulkRecord> records, UnitOfWorkImpl unitOfWork) {
        return find(records, unitOfWork).depths;
    }

    /** Tells whether records refer to each other in a circle, so that no order of whole rows is right. */
    public static boolean areCircular(List<BulkRecord> records, UnitOfWorkImpl unitOfWork) {
        return find(records, unitOfWork).circular;
    }

    private static ReferenceDepths find(List<BulkRecord> records, UnitOfWorkImpl unitOfWork) {
        ReferenceDepths depths = new ReferenceDepths(unitOfWork);
        Set<EntityPlan> plans = OperationContext.byClass(records).keySet();
        plans.forEach(plan -> depths.references.put(plan, references(plan, plans)));
        if (depths.references.values().stream().allMatch(List::isEmpty)) {
            return depths;
        }
        records.forEach(each -> depths.byInstance.put(each.instance(), each));
        records.forEach(depths::depth);
        return depths;
    }

    private static List<Reference> references(EntityPlan from, Set<EntityPlan> plans) {
        List<Reference> references = new ArrayList<>();
        collect(from.descriptor(), List.of(), plans, references);
        return references;
    }

    private static void collect(
            ClassDescriptor owner,
            List<AggregateObjectMapping> embeddables,
            Set<EntityPlan> plans,
            List<Reference> references) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(owner)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                List<AggregateObjectMapping> path = new ArrayList<>(embeddables);
                path.add(embedded);
                collect(embedded.getReferenceDescriptor(), path, plans, references);
            } else if (mapping instanceof OneToOneMapping toOne
                    && toOne.isForeignKeyRelationship()
                    && plans.stream().anyMatch(to -> toOne.getReferenceClass().isAssignableFrom(to.entityClass()))) {
                references.add(new Reference(List.copyOf(embeddables), toOne));
            }
        }
    }

    /**
     * A relation with a foreign key.
     *
     * @param embeddables the way to the embeddable that has it, empty for one of the entity itself
     * @param mapping the relation
     */
    private record Reference(List<AggregateObjectMapping> embeddables, OneToOneMapping mapping) {

        @Nullable
        Object target(Object instance, UnitOfWorkImpl unitOfWork) {
            Object owner = instance;
            for (AggregateObjectMapping embedded : embeddables) {
                owner = embedded.getAttributeValueFromObject(owner);
                if (owner == null) {
                    return null;
                }
            }
            return mapping.isAttributeValueFromObjectInstantiated(owner)
                    ? mapping.getRealAttributeValueFromObject(owner, unitOfWork)
                    : null;
        }
    }

    private int depth(BulkRecord record) {
        Integer known = depths.get(record);
        if (known != null) {
            return known;
        }
        if (!onPath.add(record)) {
            circular = true;
            return 0;
        }
        int depth = 0;
        for (Reference reference : references.getOrDefault(record.plan(), List.of())) {
            BulkRecord target = byInstance.get(reference.target(record.instance(), unitOfWork));
            if (target != null && target != record) {
                depth = Math.max(depth, depth(target) + 1);
            }
        }
        onPath.remove(record);
        depths.put(record, depth);
        return depth;
    }
}
