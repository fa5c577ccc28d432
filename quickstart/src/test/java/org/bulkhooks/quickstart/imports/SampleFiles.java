package org.bulkhooks.quickstart.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the sample files, the same ones each time: run {@link #main} after a change, and commit what it wrote. */
public final class SampleFiles {

    static final int ROWS = 10_000;
    static final Path FOLDER = Path.of("src/main/webapp/samples");

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Björn", "Chiara", "David", "Elif", "Fatima", "Grace", "Hana", "Ivan", "Jürgen", "Kofi", "Léa",
            "Mateo", "Noor", "Olga", "Priya", "Quentin", "Rosa", "Søren", "Thandi", "Uma", "Viktor", "Wanda", "Zoë");
    private static final List<String> LAST_NAMES = List.of(
            "Andersen",
            "Bauer",
            "Costa",
            "Dubois",
            "Eriksson",
            "Ferrari",
            "García",
            "Horváth",
            "Ito",
            "Jansen",
            "Kowalski",
            "Lindqvist",
            "Müller",
            "Nguyen",
            "O'Brien",
            "Petrov",
            "Quiroga",
            "Rossi",
            "Silva",
            "Tanaka");
    private static final List<String> LIMITS = List.of("0.00", "500.00", "1000.00", "2500.00");
    private static final List<String> DEPOSITS = List.of("Salary", "Refund", "\"Transfer, with thanks\"", "Cash");
    private static final List<String> WITHDRAWALS = List.of("Rent", "Groceries", "Insurance", "Cash machine");
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
    private static final int DAYS = 1_400;

    private final Random random = new Random(20251101);
    private final List<Integer> limits = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        SampleFiles files = new SampleFiles();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("accounts.csv"), files.accounts());
        Files.writeString(FOLDER.resolve("transactions.csv"), files.transactions());
    }

    String accounts() {
        StringBuilder csv = new StringBuilder("number,owner,email,overdraft_limit,opened_on\n");
        for (int i = 0; i < ROWS; i++) {
            String first = pick(FIRST_NAMES);
            String last = pick(LAST_NAMES);
            String limit = pick(LIMITS);
            limits.add(new BigDecimal(limit).movePointRight(2).intValueExact());
            LocalDate opened = FIRST_DAY.minusDays(1 + random.nextInt(DAYS));
            csv.append(number(i))
                    .append(',')
                    .append(first)
                    .append(' ')
                    .append(last)
                    .append(",customer")
                    .append(i + 1)
                    .append("@example.com,")
                    .append(limit)
                    .append(',')
                    .append(opened)
                    .append('\n');
        }
        return csv.toString();
    }

    /** Makes transactions that the accounts of the last call of {@link #accounts} can bear. */
    String transactions() {
        int used = ROWS * 3 / 4; // the others are never posted to
        int[] balances = new int[used];
        boolean[] retired = new boolean[used];
        StringBuilder csv = new StringBuilder("reference,account,booked_on,amount,text\n");
        for (int i = 0; i < ROWS; i++) {
            int account = random.nextInt(used);
            while (retired[account]) {
                account = random.nextInt(used);
            }
            int amount = amount(balances[account], limits.get(account));
            if (i < ROWS / 2 && balances[account] > 0 && random.nextInt(3) == 0) {
                amount = -balances[account]; // the customer leaves
                retired[account] = true;
            }
            balances[account] += amount;
            csv.append(String.format("T%06d,", i + 1))
                    .append(number(account))
                    .append(',')
                    .append(FIRST_DAY.plusDays((long) i * DAYS / ROWS))
                    .append(',')
                    .append(BigDecimal.valueOf(amount, 2))
                    .append(',')
                    .append(pick(amount > 0 ? DEPOSITS : WITHDRAWALS))
                    .append('\n');
        }
        return csv.toString();
    }

    private int amount(int balance, int limit) {
        int available = balance + limit;
        boolean withdraw = available > 0 && random.nextInt(3) == 0;
        return withdraw ? -1 - random.nextInt(available) : 1 + random.nextInt(2_500_000);
    }

    private static int number(int index) {
        return 1_000_001 + index;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
