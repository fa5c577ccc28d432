package org.bulkhooks.it.bank;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;

/** What is looked at last: before the write, at the end of an operation, and after the commit. */
@ApplicationScoped
public class TransferHooks {

    @Resource
    private TransactionSynchronizationRegistry registry;

    void validate(@Observes ValidateSave<Transfer> transfers) {
        for (Change<Transfer> change : transfers) {
            if (change.newRecord().getAmount().signum() < 0) {
                change.reject("amount", "must not be negative");
            }
        }
    }

    void completed(@Observes OperationCompleted<Transfer> operation, CallLog log) {
        boolean active = registry.getTransactionStatus() == Status.STATUS_ACTIVE;
        log.add("completed +" + operation.created() + " ~" + operation.updated() + (active ? " in" : " outside")
                + " a transaction");
    }

    void net(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterSave<Transfer> transfers, CallLog log) {
        List<String> changes =
                transfers.changes().stream().map(TransferHooks::text).toList();
        log.add("net " + changes);
    }

    private static String text(Change<Transfer> change) {
        String amount = change.newRecord().getAmount().setScale(0).toString();
        return change.type() == ChangeType.CREATE
                ? amount
                : change.oldRecord().getAmount().setScale(0) + " to " + amount;
    }
}
