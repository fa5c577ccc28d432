package org.bulkhooks.console.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookListingTest {

    private static final List<ApplicationReading> APPLICATIONS = List.of(
            application(
                    STOCK,
                    hook(STOCK, 0, "Item", "reserve", numbers(5, 900, 0)),
                    hook(STOCK, 1, "Item", "AfterCreate", "unread", null)),
            application(
                    BANK,
                    hook(BANK, 0, "Account", "check", numbers(9, 100, 2)),
                    hook(BANK, 1, "Account", "AfterSave", "Mail", NEVER_RAN),
                    hook(BANK, 2, "Entry", "audit", numbers(1, 500, 0))));

    @Test
    void showsAllHooksByApplicationModelEventAndOrder() {
        HookListing listing = list();

        assertThat(methods(listing)).containsExactly("Mail", "check", "audit", "unread", "reserve");
        assertThat(listing.all()).isEqualTo(5);
        assertThat(listing.from()).isEqualTo(1);
        assertThat(listing.to()).isEqualTo(5);
        assertThat(listing.hasNext() || listing.hasPrevious()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    app      | Mail check audit unread reserve
                    model    | Mail check audit unread reserve
                    event    | unread Mail check audit reserve
                    order    | check reserve Mail unread audit
                    hook     | audit check Mail reserve unread
                    priority | check reserve Mail unread audit
                    phase    | Mail check audit unread reserve
                    runs     | check reserve audit Mail unread
                    records  | check reserve audit Mail unread
                    p50      | reserve audit check Mail unread
                    p95      | reserve audit check Mail unread
                    max      | reserve audit check Mail unread
                    statements | check reserve audit Mail unread
                    failures | check Mail audit reserve unread
                    expected-vetoes | check Mail audit reserve unread
                    rejected | check Mail audit reserve unread
                    bypassed | check reserve audit Mail unread
                    last-run | check audit reserve Mail unread
                    """)
    void sortsByEachColumn(String column, String expected) {
        assertThat(String.join(" ", methods(list("sort", column)))).isEqualTo(expected);
    }

    @Test
    void everyColumnIsTestedAbove() {
        assertThat(HookColumn.values()).hasSize(18);
        assertThat(Arrays.stream(HookColumn.values()).filter(HookColumn::numeric))
                .hasSize(13);
        assertThat(HookColumn.LAST_RUN.title()).isEqualTo("Last run");
    }

    @Test
    void sortsTheOtherWayRound() {
        assertThat(methods(list("sort", "p95", "dir", "asc")))
                .containsExactly("unread", "Mail", "check", "audit", "reserve");
    }

    @Test
    void filtersByApplicationModelAndEvent() {
        assertThat(methods(list("app", "/stock"))).containsExactly("unread", "reserve");
        assertThat(methods(list("model", "com.example.Account"))).containsExactly("Mail", "check");
        assertThat(methods(list("model", "com.example.Account", "event", "AfterSave")))
                .containsExactly("Mail");
    }

    @Test
    void searchesHooksModelsAndConditionsWhateverTheCase() {
        assertThat(methods(list("q", "mAIL"))).containsExactly("Mail");
        assertThat(methods(list("q", "example.Item"))).containsExactly("unread", "reserve");
        assertThat(list("q", "CHANGED(balance)").found()).isEqualTo(5);
    }

    @Test
    void findsNothingButStillKnowsHowManyThereAre() {
        HookListing listing = list("q", "nowhere");

        assertThat(listing.hooks()).isEmpty();
        assertThat(listing.all()).isEqualTo(5);
        assertThat(listing.found()).isZero();
        assertThat(listing.from()).isZero();
        assertThat(listing.to()).isZero();
        assertThat(listing.pages()).isEqualTo(1);
    }

    @Test
    void cutsPagesOfFiftyAndTakesTheLastForOneBeyond() {
        HookReading[] many = IntStream.range(0, 120)
                .mapToObj(index -> hook(BANK, index, "Account", "m" + index, NEVER_RAN))
                .toArray(HookReading[]::new);
        List<ApplicationReading> big = List.of(application(BANK, many));

        HookListing second = HookListing.of(big, HookQuery.parse(Map.of("page", "2")));
        HookListing beyond = HookListing.of(big, HookQuery.parse(Map.of("page", "77")));

        assertThat(second.hooks()).hasSize(50);
        assertThat(second.hooks().get(0).method()).isEqualTo("m50");
        assertThat(second.hasNext() && second.hasPrevious()).isTrue();
        assertThat(beyond.query().page()).isEqualTo(3);
        assertThat(beyond.from()).isEqualTo(101);
        assertThat(beyond.to()).isEqualTo(120);
        assertThat(beyond.hasNext()).isFalse();
    }

    private static HookListing list(String... parameters) {
        Map<String, String> map = parameters.length == 0
                ? Map.of()
                : parameters.length == 2
                        ? Map.of(parameters[0], parameters[1])
                        : Map.of(parameters[0], parameters[1], parameters[2], parameters[3]);
        return HookListing.of(APPLICATIONS, HookQuery.parse(map));
    }

    private static List<String> methods(HookListing listing) {
        return listing.hooks().stream().map(HookReading::method).toList();
    }
}
