package org.bulkhooks.eclipselink.internal.operation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JakartaExceptions;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookScope;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.jspecify.annotations.Nullable;

/** What all steps of one call share. Not thread-safe. */
public final class OperationContext {

    private final @Nullable EntityManager entityManager;
    private final RepeatableWriteUnitOfWork unitOfWork;
    private final HookRuntime runtime;
    private final TransactionState transaction;
    private final CallOptions options;
    private final ValuesBefore before;
    private final HookScope hooks;
    private final Map<ClassDescriptor, EntityPlan> plans;

    /**
     * Makes the context of a call.
     *
     * @param entityManager the EntityManager of a call of the facade, or null: a statement has none
     * @param unitOfWork its persistence context, in a transaction
     * @param runtime the hooks of the application
     * @param options the options of the call
     * @param before what the call writes into the caller's records, as it was before
     * @throws IllegalArgumentException if a bypass names a hook class or method that is none
     */
    public OperationContext(
            @Nullable EntityManager entityManager,
            RepeatableWriteUnitOfWork unitOfWork,
            HookRuntime runtime,
            CallOptions options,
            ValuesBefore before) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.runtime = runtime;
        this.transaction = TransactionState.of(unitOfWork, runtime);
        this.options = options;
        this.before = before;
        this.hooks = transaction.hooks().scope(options);
        this.plans = new HashMap<>();
    }

    private OperationContext(OperationContext call, CallOptions options) {
        this.entityManager = call.entityManager;
        this.unitOfWork = call.unitOfWork;
        this.runtime = call.runtime;
        this.transaction = call.transaction;
        this.options = options;
        this.before = call.before;
        this.hooks = call.hooks;
        this.plans = call.plans;
    }

    /** Returns the EntityManager of a call of the facade. */
    public EntityManager entityManager() {
        return Objects.requireNonNull(entityManager, "a statement has no EntityManager");
    }

    public RepeatableWriteUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public HookRuntime runtime() {
        return runtime;
    }

    /** Returns the hook side of the transaction. */
    public TransactionState transaction() {
        return transaction;
    }

    public CallOptions options() {
        return options;
    }

    /** Returns what the call writes into the caller's records, as it was before. */
    public ValuesBefore before() {
        return before;
    }

    /** Returns the hooks that the call calls. */
    public HookScope hooks() {
        return hooks;
    }

    /** Returns the same call, with which an update is not limited to some attributes. */
    public OperationContext withAllAttributes() {
        return options.attributes().isEmpty() ? this : new OperationContext(this, options.withAllAttributes());
    }

    public Dialect dialect() {
        return Dialect.of(unitOfWork.getPlatform());
    }

    /** Returns what the call knows about an entity class, which may be abstract. */
    public EntityPlan plan(ClassDescriptor descriptor) {
        return plans.computeIfAbsent(
                descriptor, key -> new EntityPlan(key, runtime.plan(key.getJavaClass()), unitOfWork));
    }

    /** Returns what the call knows about the class of an entity. */
    public EntityPlan planOf(Object instance) {
        return plan(unitOfWork.getDescriptor(instance));
    }

    /**
     * Tells whether hooks that the call calls may look at the old records of a class; if not, none of them hears of its
     * records.
     */
    public boolean callsHooks(EntityPlan plan, ChangeType type) {
        return hooks.needsOldRecords(plan.entityClass(), type);
    }

    /**
     * Tells whether hooks may look at the old records of a class, those included that wait for the end of the
     * transaction with earlier states of the records.
     */
    public boolean needsOldRecords(EntityPlan plan, ChangeType type) {
        return callsHooks(plan, type) || transaction.hooks().awaits(plan.entityClass());
    }

    /** Writes what the persistence context has collected; its own hooks run. */
    public void flush() {
        if (unitOfWork.hasCloneMapping() && !unitOfWork.isWithinFlush()) {
            try {
                unitOfWork.writeChanges();
            } catch (EclipseLinkException refused) {
                throw JakartaExceptions.of(refused, dialect());
            }
        }
    }

    /** Returns the records of each entity class, in the order of first appearance. */
    public static Map<EntityPlan, List<BulkRecord>> byClass(List<BulkRecord> records) {
        if (areOfOneClass(records)) {
            return Map.of(records.get(0).plan(), Collections.unmodifiableList(records));
        }
        Map<EntityPlan, List<BulkRecord>> byClass = new LinkedHashMap<>();
        for (BulkRecord each : records) {
            byClass.computeIfAbsent(each.plan(), plan -> new ArrayList<>()).add(each);
        }
        return byClass;
    }

    private static boolean areOfOneClass(List<BulkRecord> records) {
        for (BulkRecord each : records) {
            if (each.plan() != records.get(0).plan()) {
                return false;
            }
        }
        return !records.isEmpty();
    }
}
