package org.bulkhooks.quickstart.account;

import java.math.BigDecimal;

/** How valued a customer is; follows from the balance. */
public enum Tier {
    /** Below 5,000. */
    BASIC,
    /** From 5,000. */
    SILVER,
    /** From 20,000. */
    GOLD;

    private static final BigDecimal SILVER_FROM = new BigDecimal("5000.00");
    private static final BigDecimal GOLD_FROM = new BigDecimal("20000.00");

    /** Returns the tier of an account with that balance. */
    public static Tier of(BigDecimal balance) {
        if (balance.compareTo(GOLD_FROM) >= 0) {
            return GOLD;
        }
        return balance.compareTo(SILVER_FROM) >= 0 ? SILVER : BASIC;
    }
}
