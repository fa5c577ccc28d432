package org.bulkhooks.eclipselink.internal.context;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * The managed copies that a merge made of new instances below the records of a call. The caller's instances get their
 * ids and versions, or the next merge of the same instances would insert them again.
 */
final class MergedCopies {

    private final OperationContext context;
    private final UnitOfWorkImpl unitOfWork;
    private final Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EntityPlan, @Nullable Versions> versions = new HashMap<>();

    /** Makes it before the merge: copies that there are now are none of the call's. */
    MergedCopies(OperationContext context) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        copies().keySet().forEach(before::add);
    }

    /** Gives the caller's new instances the ids and versions of their copies, whose rows are written. */
    void handBack() {
        copies().forEach((copy, original) -> {
            if (!before.contains(copy)) {
                handBack(copy, original);
            }
        });
        copies().keySet().removeIf(copy -> !before.contains(copy));
    }

    /** Returns the managed copies that the merge has made of new instances, by those. */
    IdentityHashMap<Object, Object> byOriginal() {
        IdentityHashMap<Object, Object> byOriginal = new IdentityHashMap<>();
        copies().forEach((copy, original) -> {
            if (!before.contains(copy)) {
                byOriginal.put(original, copy);
            }
        });
        return byOriginal;
    }

    private Map<?, ?> copies() {
        return unitOfWork.getNewObjectsCloneToMergeOriginal();
    }

    private void handBack(Object copy, Object original) {
        EntityPlan plan = context.planOf(copy);
        ClassDescriptor descriptor = plan.descriptor();
        context.before().noteBrought(original, plan);
        DatabaseField generated = descriptor.getSequenceNumberField();
        if (generated != null) {
            plan.builder()
                    .getMappingForField(generated)
                    .setAttributeValueInObject(
                            plan.builder().getParentObjectForField(generated, original),
                            plan.builder().getBaseValueForField(generated, copy));
        }
        Versions ofClass = versions.computeIfAbsent(plan, any -> Versions.of(any, unitOfWork));
        Object id = plan.givenId(copy);
        Object version = ofClass == null || id == null ? null : ofClass.current(copy, id);
        if (ofClass != null && version != null) {
            ofClass.set(original, version);
        }
    }
}
