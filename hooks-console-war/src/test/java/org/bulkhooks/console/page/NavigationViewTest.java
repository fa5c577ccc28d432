package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationViewTest {

    @ParameterizedTest
    @CsvSource({
        "/overview.xhtml, Overview",
        "/hooks.xhtml, Hooks",
        "/hook.xhtml, Hooks",
        "/operation.xhtml, Operations",
        "/native-sql.xhtml, Coverage",
        "/about.xhtml, About"
    })
    void marksThePageThatIsShown(String viewId, String title) {
        assertThat(NavigationView.items(viewId))
                .filteredOn(NavigationItem::current)
                .extracting(NavigationItem::title)
                .containsExactly(title);
    }

    @Test
    void theOverviewIsAtTheRoot() {
        assertThat(NavigationView.items("/about.xhtml").get(0).path()).isEqualTo("/");
    }
}
