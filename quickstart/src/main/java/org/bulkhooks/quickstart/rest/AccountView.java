package org.bulkhooks.quickstart.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.AccountStatus;
import org.bulkhooks.quickstart.account.Tier;
import org.jspecify.annotations.Nullable;

/** An account as JSON. */
public record AccountView(
        String number,
        String owner,
        BigDecimal overdraftLimit,
        BigDecimal balance,
        BigDecimal interest,
        Tier tier,
        AccountStatus status,
        LocalDate openedOn,
        @Nullable LocalDate lastPostingOn) {

    static AccountView of(Account account) {
        return new AccountView(
                account.number(),
                account.owner(),
                account.overdraftLimit(),
                account.balance(),
                account.interest(),
                account.tier(),
                account.status(),
                account.openedOn(),
                account.lastPostingOn());
    }
}
