package org.bulkhooks.eclipselink.internal.flush;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/** Tells which entity classes of a persistence unit have hooks, and whether a flush can touch one of them. Immutable. */
public final class HookedClasses {

    private final HookRuntime runtime;
    private final List<ClassDescriptor> hooked;
    private final Set<Class<?>> reaching = new HashSet<>();

    /**
     * Asks for the plans of the entity classes of a persistence unit.
     *
     * @param descriptors the descriptors of the persistence unit
     * @param runtime the hooks of the application
     */
    public HookedClasses(Collection<ClassDescriptor> descriptors, HookRuntime runtime) {
        this.runtime = runtime;
        // the session's own descriptors of embeddables are not initialized: each owner has copies, in its mappings
        List<ClassDescriptor> entities = descriptors.stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .toList();
        this.hooked = entities.stream()
                .filter(descriptor -> isHooked(runtime.plan(descriptor.getJavaClass())))
                .toList();
        hooked.forEach(descriptor -> reaching.add(descriptor.getJavaClass()));
        boolean grown = !reaching.isEmpty();
        while (grown) {
            grown = false;
            for (ClassDescriptor descriptor : entities) {
                if (!reaching.contains(descriptor.getJavaClass()) && cascadesToReaching(descriptor)) {
                    grown |= reaching.add(descriptor.getJavaClass());
                }
            }
        }
    }

    /** Returns the descriptors of the entity classes that have hooks. */
    public List<ClassDescriptor> hooked() {
        return hooked;
    }

    /** Returns how many records of a flush a hook gets at once. */
    int chunkSize() {
        return runtime.settings().chunkSize();
    }

    /** Returns which events of an entity class have hooks. */
    HookPlan plan(ClassDescriptor descriptor) {
        return runtime.plan(descriptor.getJavaClass());
    }

    /** Tells whether a before hook wants records. */
    boolean before(FlushRecords<?> records) {
        return runtime.plan(records.entityClass()).before(records.type());
    }

    /**
     * Tells whether a unit of work holds an object whose flush can create, change or delete a record that has hooks: one that
     * has hooks itself, or cascades to one that has.
     */
    boolean canTouch(UnitOfWorkImpl uow) {
        if (!uow.hasCloneMapping()) {
            return false;
        }
        for (Object clone : uow.getCloneMapping().keySet()) {
            if (reaching.contains(clone.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHooked(HookPlan plan) {
        return plan.observes(ChangeType.CREATE) || plan.observes(ChangeType.UPDATE) || plan.observes(ChangeType.DELETE);
    }

    private boolean cascadesToReaching(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                if (cascadesToReaching(embedded.getReferenceDescriptor())) {
                    return true;
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && (relation.isCascadePersist() || relation.isCascadeRemove() || relation.isPrivateOwned())
                    && relation.getReferenceDescriptor() != null
                    && reaches(relation.getReferenceDescriptor())) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(ClassDescriptor target) {
        if (target.isAggregateDescriptor()) {
            return cascadesToReaching(target);
        }
        for (Class<?> type : reaching) {
            if (target.getJavaClass().isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }
}
