package org.bulkhooks.docs.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.NoteKey;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.docs.readme.Account;

@ApplicationScoped
public class Withdrawals {

    static final NoteKey<BigDecimal> FEE = new NoteKey<>("fee", BigDecimal.class);

    private final Journal journal;

    @Inject
    Withdrawals(Journal journal) {
        this.journal = journal;
    }

    Withdrawals() {
        this(new Journal()); // for the client proxy
    }

    void charge(@Observes BeforeUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            BigDecimal taken =
                    change.oldRecord().getBalance().subtract(change.newRecord().getBalance());
            if (taken.signum() > 0) {
                BigDecimal fee = taken.movePointLeft(2);
                change.newRecord().withdraw(fee.toPlainString());
                change.note(FEE, fee);
            }
        }
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            change.note(FEE).ifPresent(fee -> journal.note("a fee of " + fee));
        }
    }

    void report(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterSave<Account> accounts) {
        String why = accounts.failure()
                .map(thrown -> thrown.getClass().getSimpleName())
                .orElse("a rollback");
        journal.note(accounts.size() + " not saved: " + why);
    }

    void refuseOverdraft(@Observes ValidateSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().getBalance().signum() < 0) {
                change.reject("the balance must not be negative");
            }
        }
    }
}
