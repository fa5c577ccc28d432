package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the reference against the public types: whatever an application can name is described. */
class ReferenceCoverageTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> API = List.of("", "/bulk", "/condition", "/graph", "/testing");
    private static final Pattern PUBLIC = Pattern.compile(
            "^public (?:abstract |final |sealed |non-sealed )*(?:@?interface|class|record|enum) ", Pattern.MULTILINE);

    @Test
    void eachPublicTypeIsInTheReference() throws IOException {
        String reference = text(PROJECT.resolve("docs/reference"), ".md") + text(PROJECT.resolve("docs/howto"), ".md");

        assertThat(publicTypes()).hasSizeGreaterThan(60).allSatisfy(type -> assertThat(reference)
                .containsPattern("\\b" + type + "\\b"));
    }

    private static List<String> publicTypes() throws IOException {
        Path api = PROJECT.resolve("hooks-cdi/src/main/java/org/bulkhooks");
        try (Stream<Path> files = API.stream().flatMap(folder -> list(Path.of(api + folder)))) {
            return files.filter(file -> PUBLIC.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> text.append(read(file)));
        }
        return text.toString();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
