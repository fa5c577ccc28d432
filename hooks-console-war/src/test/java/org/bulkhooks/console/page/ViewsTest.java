package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the Content-Security-Policy would block must not be in a view. */
class ViewsTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");

    @Test
    void viewsHoldNoInlineStyleOrScriptNorTagsThatNeedThem() throws IOException {
        for (Path view : views()) {
            assertThat(Files.readString(view))
                    .as(view.toString())
                    .doesNotContain("style=", "<style", "javascript:", "f:ajax", "f:websocket", "h:commandLink")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern(
                            "<script(?! src=\"#\\{request.contextPath}/js/[a-z]+.js\" defer=\"defer\"></script>)");
        }
    }

    @Test
    void viewsEscapeAllText() throws IOException {
        for (Path view : views()) {
            assertThat(Files.readString(view)).as(view.toString()).doesNotContain("escape=");
        }
    }

    /**
     * What pages say stands in the bundle. Words of exceptions and for the log do not, nor commands, nor the program at
     * the terminal.
     */
    @Test
    void noClassOfThePagesHoldsASentence() throws IOException {
        Pattern sentence = Pattern.compile("\"[^\"\\n]*[A-Za-z]{2,} [a-z]{2,}[^\"\\n]*\"");
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "bulkhooks", "console"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !Set.of("password", "cluster", "control", "jmx")
                                    .contains(file.getParent().getFileName().toString())))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(Files.readString(file)
                                    .replaceAll("(?s)(Exception\\(|LOGGER).*?;", "")
                                    .replaceAll("(?s)\"\"\".*?\"\"\"|\"java -jar [^\"]*\"", ""))
                            .doesNotContainPattern(sentence));
        }
    }

    @Test
    void theStyleSheetKeepsItsBudgetAndLoadsNothing() throws IOException {
        Path sheet = WEBAPP.resolve("css/console.css");

        assertThat(Files.size(sheet)).isLessThan(25 * 1024);
        assertThat(sheet).content().doesNotContain("url(", "@import");
    }

    @Test
    void theScriptKeepsItsBudget() throws IOException {
        assertThat(Files.size(WEBAPP.resolve("js/live.js"))).isLessThan(3 * 1024);
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<Path> views =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertThat(views).hasSizeGreaterThanOrEqualTo(5);
            return views;
        }
    }
}
