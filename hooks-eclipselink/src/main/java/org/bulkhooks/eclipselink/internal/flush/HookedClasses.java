package org.bulkhooks.eclipselink.internal.flush;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * Tells which entity classes of a persistence unit have hooks, whether a flush can touch one of them, and whether a
 * delete can. Thread-safe.
 */
public final class HookedClasses {

    private final HookRuntime runtime;
    private final List<ClassDescriptor> hooked;
    private final CascadeReach written;
    private final CascadeReach deleted;
    private final RemovalCascade removal = new RemovalCascade();
    private final Map<ClassDescriptor, CopyPlan> copyPlans = new ConcurrentHashMap<>();

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
        this.written = new CascadeReach(
                entities, hooked, relation -> relation.isCascadePersist() || RemovalCascade.goesThrough(relation));
        this.deleted = new CascadeReach(
                entities,
                hooked.stream()
                        .filter(descriptor -> plan(descriptor).observes(ChangeType.DELETE))
                        .toList(),
                RemovalCascade::goesThrough);
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

    /** Returns how woven records of an entity class are copied. */
    CopyPlan copyPlan(ClassDescriptor descriptor) {
        return copyPlans.computeIfAbsent(descriptor, CopyPlan::of);
    }

    /** Returns the place of an entity class among those whose records are deleted: owners before what they own. */
    int removalOrder(ClassDescriptor descriptor) {
        return removal.order(descriptor);
    }

    /**
     * Tells whether a unit of work holds an object whose flush can create, change or delete a record that has hooks:
     * one that has hooks itself, or cascades to one that has.
     */
    boolean canTouch(UnitOfWorkImpl uow) {
        if (!uow.hasCloneMapping()) {
            return false;
        }
        for (Object clone : uow.getCloneMapping().keySet()) {
            if (written.contains(clone.getClass())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether hooks are to hear of deletes of what a relation leads to, or of what would be deleted along with
     * that.
     */
    public boolean hearOfDeletesThrough(ForeignReferenceMapping relation) {
        return deleted.isTargetOf(relation);
    }

    private static boolean isHooked(HookPlan plan) {
        return plan.observes(ChangeType.CREATE) || plan.observes(ChangeType.UPDATE) || plan.observes(ChangeType.DELETE);
    }
}
