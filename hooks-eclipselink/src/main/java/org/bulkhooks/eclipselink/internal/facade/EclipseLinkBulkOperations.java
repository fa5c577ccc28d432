package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkResult;
import org.bulkhooks.CreateOption;
import org.bulkhooks.DeleteOption;
import org.bulkhooks.UpdateOption;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationOptions;
import org.bulkhooks.spi.HookRuntime;

/** The bulk facade of one EntityManager, or of a reference that finds the current one at each call. */
public final class EclipseLinkBulkOperations implements BulkOperations {

    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final Consumer<EntityManagerFactory> connect;

    /**
     * Makes the facade.
     *
     * @param entityManager an EntityManager of EclipseLink, or a reference to one
     * @param runtime the hooks of the application
     * @param connect sees to it, before each call, that hooks are called for the persistence unit: nobody may have shown its factory
     *     before
     */
    public EclipseLinkBulkOperations(
            EntityManager entityManager, HookRuntime runtime, Consumer<EntityManagerFactory> connect) {
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.connect = connect;
    }

    @Override
    public BulkResult create(Collection<?> records, CreateOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), CreateCall::new);
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), UpdateCall::new);
    }

    @Override
    public BulkResult delete(Collection<?> records, DeleteOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), DeleteCall::new);
    }

    private BulkResult run(Collection<?> records, OperationOptions options, Function<OperationContext, BulkCall> call) {
        Objects.requireNonNull(records, "records");
        if (records.isEmpty()) {
            return new BulkResult(0, 0);
        }
        connect.accept(entityManager.getEntityManagerFactory());
        return new TransactionBoundary(entityManager)
                .run(unitOfWork -> WholeCall.run(
                        new OperationContext(
                                entityManager, unitOfWork, runtime, TransactionState.of(unitOfWork, runtime), options),
                        records,
                        call));
    }
}
