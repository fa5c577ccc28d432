package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HookSwitchesTest {

    private static final Hook AFTER = hook("after", HookEvent.AFTER_UPDATE);
    private static final Hook VALIDATE = hook("validate", HookEvent.VALIDATE_UPDATE);

    private final AtomicLong millis = new AtomicLong(1_000);
    private final HookSwitches switches = new HookSwitches(millis::get);
    private final HookWatches watches = new HookWatches(millis::get);
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        HookSwitches.LOGGER.setLevel(Level.INFO);
        HookSwitches.LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        HookSwitches.LOGGER.removeHandler(handler);
        HookSwitches.LOGGER.setLevel(null);
    }

    private static Hook hook(String name, HookEvent event) {
        return new Hook(
                new HookSource(name, HookSwitchesTest.class, name, "Hooks." + name),
                event,
                Account.class,
                new HookOrder(1, true, TransactionPhase.IN_PROGRESS),
                HookSelection.ALL,
                null,
                null);
    }

    private static HookRun run(Class<? extends Throwable> failure, boolean expected) {
        return new HookRun(
                AFTER,
                Account.class,
                null,
                3,
                1,
                0,
                0,
                2_500_000,
                0,
                4,
                0,
                0,
                1,
                failure,
                failure == null ? "" : "A.b",
                expected,
                0);
    }

    @Test
    void endsByItselfAtItsTime() {
        switches.switchOff(AFTER, 2_000, "repair");

        millis.set(1_999);
        assertThat(switches.bypasses()).containsOnlyKeys("after");
        millis.set(2_000);
        assertThat(switches.bypasses()).isEmpty();
        assertThat(switches.off()).isEmpty();
        assertThat(logged)
                .containsExactly(
                        "INFO Hooks.after is switched off until 1970-01-01T00:00:02Z: repair",
                        "INFO Hooks.after is called again: its time off is over");
    }

    @Test
    void theOthersStayOffWhenOneEnds() {
        Hook other = hook("other", HookEvent.BEFORE_UPDATE);
        switches.switchOff(other, 0, "no end");
        switches.switchOff(AFTER, 2_000, "repair");

        millis.set(3_000);

        assertThat(switches.bypasses())
                .containsOnlyKeys("other")
                .containsValue(Bypass.hook(HookSwitchesTest.class, "other", "no end"));
    }

    @Test
    void whatHasNoEndIsOffUntilItIsSwitchedOn() {
        switches.switchOff(AFTER, 0, "repair");
        millis.set(Long.MAX_VALUE);
        assertThat(switches.bypasses()).containsOnlyKeys("after");

        switches.switchOn(AFTER);
        switches.switchOn(AFTER);

        assertThat(switches.bypasses()).isEmpty();
        assertThat(logged)
                .containsExactly(
                        "INFO Hooks.after is switched off until it is switched on, or the next deployment: repair",
                        "INFO Hooks.after is switched on");
    }

    @Test
    void whatIsTakenStaysWhatItIs() {
        switches.switchOff(AFTER, 0, "repair");
        var seen = switches.bypasses();

        switches.switchOn(AFTER);

        assertThat(seen).containsOnlyKeys("after");
    }

    @Test
    void aReasonIsOneLineOfTheLogAndNotLong() {
        switches.switchOff(AFTER, 0, " a\nINFO forged\u0000 " + "x".repeat(300));

        String reason = switches.off().get("after").reason();
        assertThat(reason).startsWith("a INFO forged").hasSize(200).doesNotContain("\n", "\u0000");
    }

    @Test
    void validationIsNeverOff() {
        assertThatIllegalArgumentException().isThrownBy(() -> switches.switchOff(VALIDATE, 0, "repair"));
        assertThat(switches.bypasses()).isEmpty();
    }

    @Test
    void aWatchLogsEachCallUntilItsEnd() {
        watches.ran(run(null, false), List.of());
        watches.watch(AFTER, 60);
        watches.ran(run(null, false), List.of());
        watches.ran(run(IllegalStateException.class, false), List.of());
        watches.ran(run(IllegalStateException.class, true), List.of());
        watches.skipped(AFTER, SkipCause.CONDITION, Account.class, 5);
        watches.skipped(AFTER, SkipCause.REENTRY, Account.class, 5);
        watches.bypassed(AFTER, Bypass.allHooks("import"), Account.class, ChangeType.UPDATE, 6);
        assertThat(watches.untilMillis(AFTER)).isEqualTo(61_000);
        millis.set(61_000);
        watches.ran(run(null, false), List.of());
        watches.skipped(AFTER, SkipCause.CONDITION, Account.class, 5);

        String account = Account.class.getName();
        assertThat(watches.untilMillis(AFTER)).isZero();
        assertThat(logged)
                .containsExactly(
                        "INFO Hooks.after is watched for 60 seconds",
                        "INFO Hooks.after was called with 3 of " + account
                                + ", for 2500 us, 4 statements, 1 rejected: returned",
                        "INFO Hooks.after was called with 3 of " + account
                                + ", for 2500 us, 4 statements, 1 rejected: failed with java.lang.IllegalStateException at A.b",
                        "INFO Hooks.after was called with 3 of " + account
                                + ", for 2500 us, 4 statements, 1 rejected: vetoed with java.lang.IllegalStateException at A.b",
                        "INFO Hooks.after was not called with 5 of " + account + ": none passed its condition",
                        "INFO Hooks.after was not called with 5 of " + account + ": it works on them already",
                        "INFO Hooks.after was left out with 6 of " + account + ": import");
    }

    @Test
    void aWatchCanBeEndedAndHasBounds() {
        watches.watch(AFTER, HookWatches.MAX_SECONDS);
        assertThat(watches.isWatched(AFTER)).isTrue();
        assertThat(watches.isWatched(AFTER)).isTrue();
        watches.watch(AFTER, 0);
        assertThat(watches.isWatched(AFTER)).isFalse();
        assertThat(watches.isWatched(AFTER)).isFalse();
        watches.watch(AFTER, 1);
        millis.addAndGet(1_000);
        assertThat(watches.isWatched(AFTER)).as("its time is over").isFalse();

        assertThatIllegalArgumentException().isThrownBy(() -> watches.watch(AFTER, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> watches.watch(AFTER, HookWatches.MAX_SECONDS + 1));
    }
}
