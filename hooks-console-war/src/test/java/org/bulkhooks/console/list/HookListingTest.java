package org.bulkhooks.console.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;
import static org.bulkhooks.console.Samples.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReach;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.window.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookListingTest {

    private static final long NOW = 90_000_000;

    /** {@code Auditable} is an interface of Account and Entry. */
    private static final List<ApplicationReading> APPLICATIONS = List.of(
            application(
                    STOCK,
                    hook(STOCK, 0, "Item", "reserve", numbers(5, 900, 0)),
                    hook(STOCK, 1, "Item", "AfterCreate", "unread", null)),
            application(
                    BANK,
                    hook(BANK, 0, "Account", "check", numbers(9, 100, 2)),
                    hook(BANK, 1, "Account", "AfterSave", "Mail", NEVER_RAN),
                    with(
                            hook(BANK, 2, "Auditable", "ChangeSet", "audit", numbers(1, 500, 0)),
                            reach("CREATE", "UPDATE", "DELETE"),
                            ActivityReading.NONE),
                    with(
                            hook(BANK, 3, "Auditable", "AfterDelete", "gone", numbers(2, 700, 0)),
                            reach("DELETE"),
                            ActivityReading.NONE)));

    private static HookReach reach(String... changes) {
        return new HookReach(
                true, List.of("com.example.Account", "com.example.Entry"), List.of(changes), List.of(), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hook     | audit check gone Mail reserve unread
                    app      | check Mail audit gone reserve unread
                    for      | unread gone Mail check reserve audit
                    runs     | check reserve gone audit Mail unread
                    records  | check reserve gone audit Mail unread
                    p95      | reserve gone audit check Mail unread
                    share    | reserve gone check audit Mail unread
                    queries  | check reserve gone audit Mail unread
                    failures | check Mail audit gone reserve unread
                    last-run | check audit gone reserve Mail unread
                    """)
    void sortsByEachColumn(String column, String expected) {
        assertThat(methods("sort", column)).isEqualTo(expected);
        assertThat(HookColumn.values()).as("columns in the table above").hasSize(10);
    }

    @Test
    void sortsTheOtherWayRound() {
        assertThat(methods("sort", "p95", "dir", "asc")).isEqualTo("Mail unread check audit gone reserve");
    }

    @Test
    void aModelFindsTheHooksOnItsSupertypesByBothOfItsNames() {
        assertThat(methods("sort", "hook", "model", "Account")).isEqualTo("audit check gone Mail");
        assertThat(methods("sort", "hook", "model", "com.example.Account")).isEqualTo("audit check gone Mail");
        assertThat(methods("sort", "hook", "model", "Entry")).isEqualTo("audit gone");
        assertThat(methods("sort", "hook", "model", "Auditable")).isEqualTo("audit gone");
        assertThat(methods("sort", "hook", "q", "model:account")).isEqualTo("audit check gone Mail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update            | audit check Mail reserve
                    create            | audit Mail unread
                    delete            | audit gone
                    save              | audit check Mail reserve unread
                    AfterUpdate       | audit Mail
                    AfterCreate       | audit Mail unread
                    BeforeUpdate      | audit check reserve
                    ValidateUpdate    | ''
                    ChangeSet         | audit
                    OperationCompleted | ''
                    """)
    void anEventFindsTheHooksThatIncludeIt(String event, String expected) {
        assertThat(methods("sort", "hook", "event", event)).isEqualTo(expected);
        assertThat(methods("sort", "hook", "q", "event:" + event)).isEqualTo(expected);
    }

    @Test
    void findsHooksByWhatIsToBeSaidOfThem() {
        assertThat(methods("flag", "neverran")).isEqualTo("Mail");
        assertThat(methods("q", "flag:neverran")).isEqualTo("Mail");
        assertThat(methods("q", "flag:neverran flag:failing")).isEmpty();
    }

    @Test
    void allConditionsMustApply() {
        assertThat(methods("sort", "hook", "q", "model:Account event:update app:/bank check"))
                .isEqualTo("check");
        assertThat(methods("q", "app:/stock", "app", "/bank")).isEmpty();
        assertThat(methods("sort", "hook", "app", "/stock")).isEqualTo("reserve unread");
    }

    @Test
    void searchesNamesModelsAndConditionsWhateverTheCase() {
        assertThat(methods("q", "mAIL")).isEqualTo("Mail");
        assertThat(methods("sort", "hook", "q", "example.Item")).isEqualTo("reserve unread");
        assertThat(list("q", "CHANGED(balance)").found()).hasSize(6);
    }

    @Test
    void countsTheHooksOfEachTabWhateverTabIsShown() {
        HookListing listing = list("flag", "neverran", "model", "Account");

        assertThat(listing.flagged()).containsExactly(Map.entry(Flag.NEVERRAN, 1));
        assertThat(listing.unflagged()).isEqualTo(4);
        assertThat(listing.found()).hasSize(1);
        assertThat(listing.all()).isEqualTo(6);
    }

    @Test
    void findsNothingButStillKnowsHowManyThereAre() {
        HookListing listing = list("q", "nowhere");

        assertThat(listing.page()).isEmpty();
        assertThat(listing.all()).isEqualTo(6);
        assertThat(listing.from()).isZero();
        assertThat(listing.to()).isZero();
        assertThat(listing.pages()).isEqualTo(1);
    }

    @Test
    void cutsPagesAndTakesTheLastForOneBeyond() {
        HookReading[] many = IntStream.range(0, 120)
                .mapToObj(index -> hook(BANK, index, "Account", "m" + index, NEVER_RAN))
                .toArray(HookReading[]::new);
        List<ApplicationReading> big = List.of(application(BANK, many));

        HookListing second = HookListing.of(big, HookQuery.parse(Map.of("page", "2"), Span.START), NOW);
        HookListing beyond = HookListing.of(big, HookQuery.parse(Map.of("page", "77"), Span.START), NOW);

        assertThat(second.page()).hasSize(40);
        assertThat(second.page().get(0).hook().method()).isEqualTo("m40");
        assertThat(second.hasNext() && second.hasPrevious()).isTrue();
        assertThat(beyond.query().page()).isEqualTo(3);
        assertThat(beyond.from()).isEqualTo(81);
        assertThat(beyond.to()).isEqualTo(120);
        assertThat(beyond.hasNext()).isFalse();
    }

    @Test
    void showsTheNumbersSinceTheStartWhereApplicationsDoNotTellOfTheLastHour() {
        assertThat(HookListing.usualSpan(APPLICATIONS)).isEqualTo(Span.START);
        assertThat(list("window", "hour").found().get(0).figures().runs()).isEmpty();
    }

    private static HookListing list(String... parameters) {
        Map<String, String> map = new HashMap<>();
        for (int index = 0; index < parameters.length; index += 2) {
            map.put(parameters[index], parameters[index + 1]);
        }
        return HookListing.of(APPLICATIONS, HookQuery.parse(map, Span.START), NOW);
    }

    private static String methods(String... parameters) {
        return String.join(
                " ",
                list(parameters).found().stream()
                        .map(listed -> listed.hook().method())
                        .toList());
    }
}
