package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.ApplicationWindows;
import org.bulkhooks.console.reading.HookReading;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final ApplicationKey OTHER_BANK = new ApplicationKey("/bank", "2");
    private static final HookReading CHECK = hook(BANK, 0, "Account", "check", NEVER_RAN);
    private static final ApplicationReading FIRST = application(BANK, CHECK);
    private static final ApplicationReading SECOND =
            application(OTHER_BANK, hook(OTHER_BANK, 0, "Account", "check", NEVER_RAN));
    private static final ApplicationReading STRANGER = application(STOCK);

    @Test
    void linksToAHookByNameSoThatTheUrlOutlivesADeployment() {
        assertThat(Links.toHook(CHECK, List.of(FIRST, STRANGER))).isEqualTo("?app=%2Fbank&id=Hooks.check");
    }

    @Test
    void linksToTheInstanceWhereTwoApplicationsHaveTheSameName() {
        assertThat(Links.toHook(CHECK, List.of(FIRST, SECOND))).isEqualTo("?app=%2Fbank&id=Hooks.check&instance=1");
    }

    @Test
    void findsTheInstanceOrAnyOtherOfTheNameWhenItIsGone() {
        List<ApplicationReading> both = List.of(FIRST, SECOND);

        assertThat(HookView.find(both, "/bank", "2", "Hooks.check")).contains(SECOND);
        assertThat(HookView.find(both, "/bank", "gone", "Hooks.check")).contains(FIRST);
    }

    @Test
    void findsNoUnknownHookAndNoUnknownApplication() {
        assertThat(HookView.find(List.of(FIRST), "/bank", "", "nobody")).isEmpty();
        assertThat(HookView.find(List.of(FIRST), "/nowhere", "", "Hooks.check")).isEmpty();
    }

    @Test
    void tellsAnApplicationThatCannotBeReadFromOneThatIsGone() {
        ApplicationReading silent = new ApplicationReading(
                FIRST.key(),
                "unknown",
                "unknown",
                Instant.EPOCH,
                List.of(),
                List.of(),
                true,
                List.of(),
                List.of(),
                ApplicationWindows.NONE,
                "it did not answer in time");

        assertThat(HookView.isUnreadable(List.of(silent), "/bank")).isTrue();
        assertThat(HookView.isUnreadable(List.of(silent), "/other")).isFalse();
        assertThat(HookView.isUnreadable(List.of(FIRST), "/bank")).isFalse();
    }

    @Test
    void aChosenFilterStaysThereWhenNothingHasItAnyMore() {
        assertThat(Choice.of(Map.of("b", "B", "a", "A"), "gone"))
                .containsExactly(
                        new Choice("", "all", false),
                        new Choice("a", "A", false),
                        new Choice("b", "B", false),
                        new Choice("gone", "gone", true));
        assertThat(Choice.of(Map.of(), "")).containsExactly(new Choice("", "all", true));
    }
}
