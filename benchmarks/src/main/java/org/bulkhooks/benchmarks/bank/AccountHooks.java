package org.bulkhooks.benchmarks.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterThan;

/** One hook before and one after each operation, each with one condition, which every record passes. */
@ApplicationScoped
public class AccountHooks {

    private final Witness witness = new Witness();

    void beforeCreate(@Observes @WhenEqual(attribute = "state", value = "open") BeforeCreate<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.before(change.newRecord().getBalance(), BigDecimal.ZERO);
        }
    }

    void afterCreate(@Observes @WhenGreaterThan(attribute = "balance", value = "0") AfterCreate<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.after(change.newRecord().getBalance(), BigDecimal.ZERO);
        }
    }

    void beforeUpdate(@Observes @WhenEqual(attribute = "state", value = "open") BeforeUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.before(change.newRecord().getBalance(), change.oldRecord().getBalance());
        }
    }

    void afterUpdate(@Observes @WhenChanged("balance") AfterUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.after(change.newRecord().getBalance(), change.oldRecord().getBalance());
        }
    }

    void beforeDelete(@Observes @WhenEqual(attribute = "state", value = "open") BeforeDelete<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.before(BigDecimal.ZERO, change.oldRecord().getBalance());
        }
    }

    void afterDelete(@Observes @WhenGreaterThan(attribute = "balance", value = "0") AfterDelete<Account> accounts) {
        for (Change<Account> change : accounts) {
            witness.after(BigDecimal.ZERO, change.oldRecord().getBalance());
        }
    }

    /** Returns what the hooks tell what they see. */
    public Witness witness() {
        return witness;
    }
}
