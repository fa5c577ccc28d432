package org.bulkhooks.quickstart.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Makes accounts as they come from the database: with the balance and tier that follow from their postings. */
public final class StoredAccount {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private StoredAccount() {}

    /** Makes an open account that may be in debt up to 100. */
    public static Account with(String posted) {
        Account account = new Account("7", "Ada", "ada@example.com", new BigDecimal("100.00"), DAY);
        account.post(new BigDecimal(posted), DAY);
        new AccountGraph().balanceAndTier().run(List.of(account));
        return account;
    }

    /** Makes a closed account. */
    public static Account closedWith(String posted) {
        Account account = with(posted);
        account.close();
        return account;
    }
}
