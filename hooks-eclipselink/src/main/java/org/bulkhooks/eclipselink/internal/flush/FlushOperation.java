package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.HeldHooks;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A flush with hooks: one round, and another one for what its after hooks changed, until they change nothing more. To the hooks, it is
 * one operation. A flush that writes for another operation can end with the first round, whose after hooks that operation calls.
 */
final class FlushOperation {

    /** How many rounds a flush may have. */
    private static final int LIMIT = 64;

    private final RepeatableWriteUnitOfWork uow;
    private final HookedClasses hooked;
    private final HookRuntime runtime;
    private final TransactionState transaction;
    private @Nullable Operation operation;

    FlushOperation(
            RepeatableWriteUnitOfWork uow, HookedClasses hooked, HookRuntime runtime, TransactionState transaction) {
        this.uow = uow;
        this.hooked = hooked;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    void run() {
        boolean holds = transaction.takesHold();
        boolean held = false;
        try {
            if (holds) {
                transaction.hold(new Held(writeOnce()));
                held = true;
                return;
            }
            write();
            if (operation != null && operation.complete()) {
                write();
            }
        } finally {
            if (!held) {
                close();
            }
        }
    }

    private void close() {
        if (operation != null) {
            operation.close();
        }
    }

    /** The after hooks of the only round. */
    private final class Held implements HeldHooks {

        private final FlushRound round;

        Held(FlushRound round) {
            this.round = round;
        }

        @Override
        public void call() {
            round.callAfterHooks();
            if (operation != null) {
                operation.complete();
            }
        }

        @Override
        public void close() {
            FlushOperation.this.close();
        }
    }

    /** Returns the operation, begun by the first record of a model with hooks. */
    Operation operation() {
        if (operation == null) {
            operation = runtime.begin(OperationKind.FLUSH, transaction.hooks());
        }
        return operation;
    }

    private FlushRound writeOnce() {
        FlushRound round = new FlushRound(uow, hooked, this::operation);
        round.write();
        transaction.wroteSuppressed();
        return round;
    }

    private void write() {
        for (int rounds = 1; ; rounds++) {
            FlushRound round = writeOnce();
            if (!round.callAfterHooks()) {
                return;
            }
            if (rounds == LIMIT) {
                throw new IllegalStateException("hooks still change records after " + LIMIT
                        + " rounds of one flush, the last round with " + round.models()
                        + "; a hook seems to change the same records each time: change them only if"
                        + " needed");
            }
        }
    }
}
