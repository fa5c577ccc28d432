package org.bulkhooks.internal.operation;

import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.dispatch.OperationScope;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.HookScope;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.WriteSession;
import org.bulkhooks.spi.WrittenRecords;

/**
 * The hooks that one call or statement calls.
 *
 * @param scope what is known of its operation
 * @param options the options of its caller
 */
record CallScope(HookDispatcher dispatcher, OperationScope scope, CallOptions options) implements HookScope {

    @Override
    public boolean needsOldRecords(Class<?> entityClass, ChangeType type) {
        return dispatcher.needsOldRecords(scope, entityClass, type) || tellsChanges(type);
    }

    /**
     * Not where the caller names the attributes: the real call would not read the rows for that, and would write a
     * record without a change.
     */
    private boolean tellsChanges(ChangeType type) {
        return options.isDryRun()
                && type == ChangeType.UPDATE
                && options.attributes().isEmpty();
    }

    @Override
    public <W extends WrittenRecords> HookOperation<W> begin(OperationKind kind, WriteSession<W> session) {
        return new RecordSteps<>(dispatcher, dispatcher.begin(scope, kind), session, options, this);
    }

    @Override
    public void bypassed(Class<?> entityClass, ChangeType type, int rows, WriteSession<?> session) {
        try (Operation operation = dispatcher.begin(scope, OperationKind.ofStatement(type))) {
            operation.bypassed(entityClass, type, rows);
            if (operation.complete()) {
                session.flush(); // within the operation, which has no other end
            }
        }
    }
}
