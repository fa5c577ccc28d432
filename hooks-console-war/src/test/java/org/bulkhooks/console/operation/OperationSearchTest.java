package org.bulkhooks.console.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.trace.Cause;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationSearchTest {

    private static final ApplicationReading BANK =
            Samples.application(Samples.BANK, Samples.hook(Samples.BANK, 0, "Account", "check", Samples.NEVER_RAN));
    private static final List<OperationReading> OPERATIONS = List.of(
            operation(
                    3, "bulk.create", "com.example.LedgerEntry", Outcome.RUNNING, "Import.run(Import.java:3)", "", -1),
            operation(2, "flush", "com.example.Account", Outcome.ROLLED_BACK, "Teller.post(Teller.java:9)", "4bf9", 0),
            operation(1, "flush", "com.example.Account", Outcome.COMMITTED, "", "77aa", -1));

    @ParameterizedTest
    @CsvSource({
        "model:account, 2 1",
        "model:com.example.LedgerEntry, 3",
        "outcome:rolledback, 2",
        "outcome:rolled_back, 2",
        "caller:teller, 2",
        "trace:4bf, 2",
        "trace:bf9, ''",
        "hook:Hooks.check, 2",
        "transaction:11, 1",
        "flush, 2 1",
        "flush outcome:committed, 1",
        "\"bulk.create\", 3",
        "unknown:word, ''"
    })
    void findsOperationsByFieldsAndWords(String text, String ids) {
        assertThat(ids(Map.of("q", text))).isEqualTo(ids);
    }

    @Test
    void findsOperationsByTheOutcomeThatIsChosen() {
        assertThat(ids(Map.of("outcome", "running"))).isEqualTo("3");
    }

    @Test
    void keepsTheOrderOfTheApplicationUnlessAnotherIsChosen() {
        assertThat(ids(Map.of())).isEqualTo("3 2 1");
        assertThat(ids(Map.of("sort", "records"))).isEqualTo("3 2 1");
        assertThat(ids(Map.of("sort", "records", "dir", "asc"))).isEqualTo("1 2 3");
    }

    @Test
    void writesItselfIntoTheUrl() {
        OperationSearch search = OperationSearch.of(Map.of("q", "a b", "outcome", "refused", "sort", "time"));

        assertThat(search.at("x&y", 2)).isEqualTo("?app=x%26y&q=a+b&outcome=refused&sort=time&page=2");
        assertThat(search.sortedBy("x", OperationSort.TIME)).endsWith("&sort=time&dir=asc");
    }

    private static String ids(Map<String, String> parameters) {
        return String.join(
                " ",
                OperationSearch.of(parameters).in(OPERATIONS, BANK).stream()
                        .map(operation -> Long.toString(operation.id()))
                        .toList());
    }

    static OperationReading operation(
            long id, String kind, String model, Outcome outcome, String caller, String trace, int failingHook) {
        return operation(
                id,
                kind,
                model,
                outcome,
                caller,
                trace,
                failingHook,
                failingHook < 0 ? "" : "java.lang.NullPointerException");
    }

    static OperationReading operation(
            long id,
            String kind,
            String model,
            Outcome outcome,
            String caller,
            String trace,
            int failingHook,
            String failure) {
        return operation(id, kind, model, outcome, caller, trace, failingHook, failure, Cause.UNKNOWN);
    }

    static OperationReading operation(
            long id,
            String kind,
            String model,
            Outcome outcome,
            String caller,
            String trace,
            int failingHook,
            String failure,
            Cause cause) {
        return new OperationReading(
                id,
                10 + id,
                1_000 * id,
                5_000_000 * id,
                1_000_000,
                kind,
                model,
                (int) id * 10,
                3,
                failingHook < 0 ? 0 : 1,
                7,
                1,
                4,
                outcome,
                outcome == Outcome.RUNNING ? 0 : 2_000 * id,
                caller,
                "thread-" + id,
                trace,
                failure,
                failingHook < 0 ? "" : "Hooks.check(Hooks.java:48)",
                failingHook,
                cause);
    }
}
