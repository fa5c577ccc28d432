package org.bulkhooks.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.window.Span;
import org.junit.jupiter.api.Test;

class HookQueryTest {

    @Test
    void anEmptyUrlAsksForEverythingByItsShareOfTime() {
        HookQuery query = parse(Map.of());

        assertThat(query.filtered()).isFalse();
        assertThat(query.sort()).isEqualTo(HookColumn.SHARE);
        assertThat(query.descending()).isTrue();
        assertThat(query.span()).isEqualTo(Span.HOUR);
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.ignored()).isEmpty();
        assertThat(query.toUrl()).isEqualTo("?window=hour");
    }

    @Test
    void theWholeStateIsInTheUrl() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("app", "/b&nk");
        parameters.put("model", "a.B");
        parameters.put("event", "aftersave");
        parameters.put("flag", "nplus1");
        parameters.put("q", "x y");
        parameters.put("window", "now");
        parameters.put("sort", "last-run");
        parameters.put("dir", "asc");
        parameters.put("page", "3");

        HookQuery query = parse(parameters);

        assertThat(query.toUrl())
                .isEqualTo("?app=%2Fb%26nk&model=a.B&event=AfterSave&flag=nplus1&q=x+y&window=now&sort=last-run"
                        + "&dir=asc&page=3");
        assertThat(query.inWords())
                .isEqualTo("the application /b&nk and the model a.B and the event AfterSave and the mark "
                        + "“query per record” and the word “x” and the word “y”");
        assertThat(query.filtered()).isTrue();
        assertThat(query.cleared()).isEqualTo("?window=now&sort=last-run&dir=asc");
        assertThat(query.with(null)).doesNotContain("flag").contains("model=a.B");
        assertThat(query.with(Flag.TIED)).contains("flag=tied").doesNotContain("page");
        assertThat(query.in(Span.START)).contains("window=start").contains("page=3");
    }

    @Test
    void replacesWhatMakesNoSenseAndSaysSo() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("sort", "secret");
        parameters.put("dir", "sideways");
        parameters.put("page", "-1");
        parameters.put("event", "upsert");
        parameters.put("flag", "red");
        parameters.put("window", "week");
        parameters.put("q", "x".repeat(301));

        HookQuery query = parse(parameters);

        assertThat(query.toUrl()).isEqualTo("?window=hour");
        assertThat(query.ignored())
                .containsExactlyInAnyOrder(
                        "sort=secret", "dir=sideways", "page=-1", "event=upsert", "flag=red", "window=week", "q");
        parameters.put("page", "99999999999999999999");
        assertThat(parse(parameters).page()).isEqualTo(1);
    }

    @Test
    void tellsTheWordsOfASearchThatItDoesNotKnow() {
        assertThat(parse(Map.of("q", "flag:red event:upsert colour:blue model:Account Model:Account a:b plain"))
                        .ignored())
                .containsExactly("flag:red", "event:upsert", "colour:blue", "a:b");
    }

    @Test
    void quotationMarksKeepBlanksTogether() {
        SearchText search = SearchText.parse("app:\"my bank\" \"a b\" c \"open end");

        assertThat(search.apps()).containsExactly("my bank");
        assertThat(search.words()).containsExactly("a b", "c", "open end");
    }

    @Test
    void aClickOnAHeadingSortsNumbersByTheLargestAndNamesByTheFirst() {
        HookQuery query = parse(Map.of("app", "/bank", "page", "2"));

        assertThat(query.sortedBy(HookColumn.P95)).isEqualTo("?app=%2Fbank&window=hour&sort=p95");
        assertThat(parse(Map.of("sort", "p95")).descending()).isTrue();
        assertThat(parse(Map.of("sort", "hook")).descending()).isFalse();
    }

    @Test
    void aSecondClickTurnsTheOrderRound() {
        assertThat(parse(Map.of("sort", "p95")).sortedBy(HookColumn.P95)).isEqualTo("?window=hour&sort=p95&dir=asc");
        assertThat(parse(Map.of()).sortedBy(HookColumn.SHARE)).isEqualTo("?window=hour&dir=asc");
    }

    @Test
    void anotherPageKeepsTheRest() {
        assertThat(parse(Map.of("event", "AfterSave", "sort", "runs")).onPage(2))
                .isEqualTo("?event=AfterSave&window=hour&sort=runs&page=2");
    }

    private static HookQuery parse(Map<String, String> parameters) {
        return HookQuery.parse(parameters, Span.HOUR);
    }
}
