package org.bulkhooks.console.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.trace.Cause;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.WrittenReading;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final HookLink HOOK = HookLink.of("Hooks.check", "?id=1");
    private static final List<WrittenReading> WRITTEN = List.of(
            new WrittenReading("com.example.LedgerEntry", "CREATE", 3_000),
            new WrittenReading("com.example.Account", "UPDATE", 1));

    @Test
    void saysWhoRolledItBackWhereAndWhatWasUndone() {
        Story story = story(Outcome.ROLLED_BACK, 0, 4);

        assertThat(story.title()).isEqualTo("Rolled back.");
        assertThat(story.hook()).isEqualTo(HOOK);
        assertThat(story.text()).isEqualTo("threw NullPointerException in chunk 4, at Hooks.java:48.");
        assertThat(story.undone())
                .isEqualTo("Undone: 3,000 creates of LedgerEntry and 1 update of Account."
                        + " Nothing of the transaction is stored.");
        assertThat(story.tone()).isEqualTo("bad");
    }

    @Test
    void saysThatNoHookThrewWhereTheCallerRolledBack() {
        assertThat(story(Outcome.ROLLED_BACK, -1, 0).text()).startsWith("No hook threw");
    }

    @Test
    void saysWhichSqlTheDatabaseRefused() {
        OperationReading refused = OperationSearchTest.operation(
                1,
                "flush",
                "com.example.Account",
                Outcome.ROLLED_BACK,
                "",
                "",
                -1,
                "jakarta.persistence.PersistenceException",
                new Cause("org.postgresql.util.PSQLException", "23505", "INSERT INTO ACCOUNT (ID) VALUES (?)"));

        Story story = Objects.requireNonNull(Story.of(refused, null, 0, 0, List.of()));
        assertThat(story.text())
                .isEqualTo("No hook threw: PersistenceException was thrown. Its cause: PSQLException, SQL state 23505"
                        + " (a constraint was violated).");
        assertThat(story.sql()).isEqualTo("INSERT INTO ACCOUNT (ID) VALUES (?)");
    }

    @Test
    void isNotRedWhereARuleRefusedIt() {
        assertThat(story(Outcome.REFUSED, 0, 1).tone()).isEmpty();
    }

    @Test
    void saysWhichHookRejectedHowManyRecords() {
        OperationReading rejected = OperationSearchTest.operation(
                1,
                "flush",
                "com.example.Account",
                Outcome.REFUSED,
                "",
                "",
                0,
                "org.bulkhooks.RecordsRejectedException");

        Story story = Objects.requireNonNull(Story.of(rejected, HOOK, 0, 3, List.of()));
        assertThat(story.title()).isEqualTo("Refused by a rule.");
        assertThat(story.hook()).isEqualTo(HOOK);
        assertThat(story.text()).isEqualTo("rejected 3 records.");
        assertThat(Objects.requireNonNull(Story.of(rejected, HOOK, 0, 0, List.of()))
                        .text())
                .as("its step has no room")
                .isEqualTo("rejected records.");
        assertThat(Objects.requireNonNull(Story.of(rejected, null, 0, 0, List.of()))
                        .text())
                .as("by Bean Validation")
                .isEqualTo("Records were rejected.");
    }

    @Test
    void hasNothingToTellOfWhatWasCommittedWithoutFailures() {
        assertThat(Story.of(operation(Outcome.COMMITTED, -1), null, 0, 0, WRITTEN))
                .isNull();
        assertThat(story(Outcome.COMMITTED, 0, 0).title()).isEqualTo("Committed, but a hook failed.");
    }

    private static Story story(Outcome outcome, int failingHook, int chunk) {
        return Objects.requireNonNull(
                Story.of(operation(outcome, failingHook), failingHook < 0 ? null : HOOK, chunk, 0, WRITTEN));
    }

    private static OperationReading operation(Outcome outcome, int failingHook) {
        return OperationSearchTest.operation(1, "bulk.create", "com.example.Account", outcome, "", "", failingHook);
    }
}
