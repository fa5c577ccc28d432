package org.bulkhooks.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HookQueryTest {

    @Test
    void anEmptyUrlAsksForEverythingInReadingOrder() {
        HookQuery query = HookQuery.parse(Map.of());

        assertThat(query.filtered()).isFalse();
        assertThat(query.sort()).isEqualTo(HookColumn.APP);
        assertThat(query.descending()).isFalse();
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.ignored()).isEmpty();
        assertThat(query.toUrl()).isEmpty();
    }

    @Test
    void theWholeStateIsInTheUrl() {
        Map<String, String> parameters = Map.of(
                "app",
                "/b&nk",
                "model",
                "a.B",
                "event",
                "AfterSave",
                "q",
                "x y",
                "sort",
                "last-run",
                "dir",
                "asc",
                "page",
                "3");

        HookQuery query = HookQuery.parse(parameters);

        assertThat(query.toUrl())
                .isEqualTo("?app=%2Fb%26nk&model=a.B&event=AfterSave&q=x+y&sort=last-run&dir=asc&page=3");
        assertThat(query.inWords()).isEqualTo("application “/b&nk”, model “a.B”, event “AfterSave”, text “x y”");
        assertThat(query.filtered()).isTrue();
    }

    @Test
    void replacesWhatMakesNoSenseAndSaysSo() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("sort", "secret");
        parameters.put("dir", "sideways");
        parameters.put("page", "-1");
        parameters.put("q", "x".repeat(301));

        HookQuery query = HookQuery.parse(parameters);

        assertThat(query.toUrl()).isEmpty();
        assertThat(query.ignored()).containsExactlyInAnyOrder("sort", "dir", "page", "q");
        parameters.put("page", "99999999999999999999");
        assertThat(HookQuery.parse(parameters).page()).isEqualTo(1);
    }

    @Test
    void aClickOnAHeadingSortsNumbersByTheLargestAndNamesByTheFirst() {
        HookQuery query = HookQuery.parse(Map.of("app", "/bank", "page", "2"));

        assertThat(query.sortedBy(HookColumn.P95)).isEqualTo("?app=%2Fbank&sort=p95");
        assertThat(HookQuery.parse(Map.of("sort", "p95")).descending()).isTrue();
        assertThat(query.sortedBy(HookColumn.MODEL)).isEqualTo("?app=%2Fbank&sort=model");
        assertThat(HookQuery.parse(Map.of("sort", "model")).descending()).isFalse();
    }

    @Test
    void aSecondClickTurnsTheOrderRound() {
        HookQuery query = HookQuery.parse(Map.of("sort", "p95"));

        assertThat(query.sortedBy(HookColumn.P95)).isEqualTo("?sort=p95&dir=asc");
        assertThat(HookQuery.parse(Map.of()).sortedBy(HookColumn.APP)).isEqualTo("?dir=desc");
    }

    @Test
    void anotherPageKeepsTheRest() {
        assertThat(HookQuery.parse(Map.of("event", "AfterSave", "sort", "runs")).onPage(2))
                .isEqualTo("?event=AfterSave&sort=runs&page=2");
    }
}
