package org.bulkhooks.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 500, 503, 418})
    void leadsBackWithinTheConsoleAndNeedsNoInlineStyle(int status) {
        String html = ErrorPage.of(status).html("/hooks-console");

        assertThat(ErrorPage.of(status).status()).isEqualTo(status);
        assertThat(html)
                .contains("<a href=\"/hooks-console/\">")
                .contains("href=\"/hooks-console/css/console.css\"")
                .doesNotContain("{root}", "style=", "<script");
    }

    @Test
    void saysWhatIsMissingBeforeAnybodyCanLogIn() {
        ErrorPage page = ErrorPage.unconfigured(List.of("a <b> 100 %s"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html(""))
                .contains("<li>a &lt;b&gt; 100 %s</li>")
                .contains("java -jar hooks-console.war")
                .contains("bulkhooks.console.password-hash=", "<code>bulkhooks.console.realm=true</code>")
                .doesNotContain("{0}");
    }

    @Test
    void anExpiredPageLeadsToTheLogin() {
        assertThat(ErrorPage.of(ErrorPage.EXPIRED).html("/c"))
                .contains("<a href=\"/c/login\">")
                .contains("your session has ended");
    }

    @Test
    void saysWhichRolesThereAreToAUserWhoHasNone() {
        ErrorPage page = ErrorPage.withoutRole("<nora>");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html("/c"))
                .contains("knows you as &lt;nora&gt;", "viewer, to look, or operator", "<a href=\"/c/login\">");
    }

    @Test
    void escapesTheContextPath() {
        assertThat(ErrorPage.of(404).html("/\"><x")).doesNotContain("\"><x");
    }
}
