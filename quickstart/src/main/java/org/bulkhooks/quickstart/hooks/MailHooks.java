package org.bulkhooks.quickstart.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.NetChange;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.quickstart.mail.Mailer;
import org.bulkhooks.quickstart.metrics.CountCalls;

/** Mails go out when the transaction has succeeded, and never for a file that was refused. */
@ApplicationScoped
@CountCalls
public class MailHooks {

    void welcome(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> created, Mailer mailer) {
        mailer.send("Welcome to the bank", addresses(created.newRecords()));
    }

    void announceTier(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange @WhenChanged(Account_.TIER)
                    AfterUpdate<Account> accounts,
            Mailer mailer) {
        mailer.send("Your new tier", addresses(accounts.newRecords()));
    }

    private static List<String> addresses(List<Account> accounts) {
        return accounts.stream().map(Account::email).toList();
    }
}
