package org.bulkhooks.quickstart.overview;

import java.math.BigDecimal;

/**
 * The bank in figures.
 *
 * @param accounts the number of accounts, closed ones included
 * @param closed the number of closed accounts
 * @param entries the number of postings
 * @param auditRows the number of audit rows
 * @param balances the sum of the balances of all accounts
 * @param posted the sum of the amounts of all postings
 * @param interest the sum of all interest; balances = posted + interest
 */
public record Overview(
        long accounts,
        long closed,
        long entries,
        long auditRows,
        BigDecimal balances,
        BigDecimal posted,
        BigDecimal interest) {}
