package ${package};

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.Change;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.condition.WhenChanged;

@ApplicationScoped
public class AccountHooks {

    /** Is called with all accounts that are created with a balance, and those whose balance an update changes. */
    void refuseOverdraft(@Observes @WhenChanged("balance") ValidateSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().getBalance().signum() < 0) {
                change.reject("balance", "must not be negative");
            }
        }
    }
}
