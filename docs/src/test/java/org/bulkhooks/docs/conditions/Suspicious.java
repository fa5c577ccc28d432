package org.bulkhooks.docs.conditions;

import static org.bulkhooks.condition.Conditions.changed;
import static org.bulkhooks.condition.Conditions.greaterThan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Account_;

@ApplicationScoped
public class Suspicious implements Condition<Account> {

    @Inject
    Threshold threshold;

    @Override
    public boolean test(Change<? extends Account> change) {
        return changed(Account_.STATE)
                .or(greaterThan(Account_.BALANCE, threshold.amount()))
                .test(change);
    }
}
