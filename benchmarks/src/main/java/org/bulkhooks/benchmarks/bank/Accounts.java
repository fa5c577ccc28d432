package org.bulkhooks.benchmarks.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes the records of the benchmarks: the same ones each time. */
public final class Accounts {

    /** The state of the accounts that are written. */
    public static final String OPEN = "open";

    /** The state of accounts that nobody is to touch. */
    public static final String CLOSED = "closed";

    /** How much a statement adds to each balance. */
    public static final BigDecimal RISE = new BigDecimal("5.00");

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDateTime FIRST_CHANGE = LocalDateTime.of(2026, 1, 1, 8, 30);

    /** The number of the first account that has no row: high, so that no account is in between. */
    private static final int FIRST_WITHOUT_ROW = 10_000_000;

    private final List<Customer> customers =
            LongStream.rangeClosed(1, Customer.COUNT).mapToObj(Customer::new).toList();

    /** Returns the customers. */
    public List<Customer> customers() {
        return customers;
    }

    /** Makes records that have no row yet. */
    public <R extends AccountRow> List<R> newOnes(int count, Supplier<R> type) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> fill(i, type.get()))
                .toList();
    }

    /** Makes the records of rows that are there, with the ids from 1 on, as a caller has them who read them before. */
    public <R extends AccountRow> List<R> existing(int count, Supplier<R> type) {
        return mutable(IntStream.rangeClosed(1, count).mapToObj(i -> withRow(i, type)));
    }

    /** Makes records that nobody is to touch, with the ids that follow. */
    public <R extends AccountRow> List<R> untouched(int from, int count, Supplier<R> type) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> {
                    R account = withRow(i, type);
                    account.setState(CLOSED);
                    return account;
                })
                .toList();
    }

    /** Makes the records of rows that are there, with two attributes changed by their caller. */
    public <R extends AccountRow> List<R> changed(int count, Supplier<R> type) {
        List<R> accounts = existing(count, type);
        accounts.forEach(this::change);
        return accounts;
    }

    /** Makes changed records without ids, of which every second has a row. */
    public <R extends AccountRow> List<R> halfThere(int count, Supplier<R> type) {
        return mutable(IntStream.range(0, count).mapToObj(i -> {
            R account = isThere(i) ? withRow(i / 2 + 1, type) : fill(FIRST_WITHOUT_ROW + i, type.get());
            change(account);
            account.setId(null);
            account.setVersion(0);
            return account;
        }));
    }

    /** Tells whether there is a row for the record in a position of {@link #halfThere}. */
    public static boolean isThere(int position) {
        return position % 2 == 0;
    }

    private void change(AccountRow account) {
        int cents = account.getBalance().unscaledValue().intValue();
        account.setBalance(account.getBalance().add(BigDecimal.valueOf(1 + cents % 7)));
        account.setChangedAt(account.getChangedAt().plusDays(1));
    }

    private static <R> List<R> mutable(Stream<R> accounts) {
        return accounts.collect(Collectors.toCollection(ArrayList::new));
    }

    private <R extends AccountRow> R withRow(int i, Supplier<R> type) {
        R account = fill(i, type.get());
        account.setId((long) i);
        account.setVersion(1);
        return account;
    }

    private <R extends AccountRow> R fill(int i, R account) {
        account.setNumber(String.format("DE%020d", i));
        account.setHolder("holder of account " + i);
        account.setCustomer(customers.get(i % Customer.COUNT));
        account.setBalance(BigDecimal.valueOf(10_000 + i % 5_000, 2));
        account.setCreditLimit(BigDecimal.valueOf(50_000, 2));
        account.setState(OPEN);
        account.setOpened(FIRST_DAY.plusDays(i % 1_000));
        account.setChangedAt(FIRST_CHANGE.plusSeconds(i));
        if (i % 3 > 0) {
            account.setNote("note of account " + i);
        }
        return account;
    }
}
