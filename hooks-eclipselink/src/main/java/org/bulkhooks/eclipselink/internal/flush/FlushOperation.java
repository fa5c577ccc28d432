package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.HeldHooks;
import org.bulkhooks.spi.FlushHooks;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/**
 * A flush with hooks: one round, and another one for what its after hooks changed, until they change nothing more. To
 * the hooks, it is one operation. A flush that writes for another operation can end with the first round, whose after
 * hooks that operation calls.
 */
final class FlushOperation {

    private final RepeatableWriteUnitOfWork uow;
    private final HookedClasses hooked;
    private final TransactionState transaction;
    private final FlushHooks hooks;

    FlushOperation(RepeatableWriteUnitOfWork uow, HookedClasses hooked, TransactionState transaction) {
        this.uow = uow;
        this.hooked = hooked;
        this.transaction = transaction;
        this.hooks = transaction.hooks().flush();
    }

    void run() {
        boolean held = false;
        try {
            if (transaction.takesHold()) {
                transaction.hold(new Held(write()));
                held = true;
            } else {
                hooks.run(() -> write().callAfterHooks());
            }
        } catch (RuntimeException | Error thrown) {
            hooks.fail(thrown);
            throw thrown;
        } finally {
            if (!held) {
                hooks.close();
            }
        }
    }

    private FlushRound write() {
        FlushRound round = new FlushRound(uow, hooked, hooks);
        round.write();
        transaction.wroteSuppressed();
        return round;
    }

    /** The after hooks of the only round. */
    private final class Held implements HeldHooks {

        private final FlushRound round;

        Held(FlushRound round) {
            this.round = round;
        }

        @Override
        public void call() {
            try {
                round.callAfterHooks();
                hooks.complete();
            } catch (RuntimeException | Error thrown) {
                hooks.fail(thrown);
                throw thrown;
            }
        }

        @Override
        public void close() {
            hooks.close();
        }
    }
}
