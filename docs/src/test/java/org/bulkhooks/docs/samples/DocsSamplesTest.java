package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsSamplesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void eachJavaBlockOfTheDocumentsIsCompiledCode() throws IOException {
        Sources sources = Sources.below(
                PROJECT.resolve("docs/src/test/java"),
                PROJECT.resolve("quickstart/src/main/java"),
                PROJECT.resolve("arquillian-tests/src/test/java"),
                PROJECT.resolve("hooks-archetype/src/main/resources/archetype-resources"));

        List<Sample> samples = samples();

        assertThat(samples).extracting(Sample::document).contains("README.md", "docs/tour.md");
        assertThat(samples)
                .as("blocks of Java that are no compiled code; mark what is not meant to compile with another word")
                .allMatch(sources::contain);
    }

    @Test
    void findsASampleWhateverItsIndentation() {
        Sources sources = new Sources(List.of(List.of("class A {", "", "    int a;", "    int b;", "}")));

        assertThat(sources.contain(sample("  int a;", "", "int b;"))).isTrue();
    }

    @Test
    void missesASampleWithAChangedOrLeftOutLine() {
        Sources sources = new Sources(List.of(List.of("int a;", "int b;", "int c;"), List.of("int d;")));

        assertThat(sources.contain(sample("int a;", "int B;"))).isFalse();
        assertThat(sources.contain(sample("int a;", "int c;"))).isFalse();
        assertThat(sources.contain(sample("int c;", "int d;"))).isFalse();
    }

    @Test
    void readsBlocksOfJavaAlone() {
        List<Sample> samples = Sample.in(
                "page.md",
                List.of("Text", "```xml", "<a/>", "```", "```java", "int a;", "```", "```", "int b;", "```"));

        assertThat(samples).containsExactly(new Sample("page.md", 6, List.of("int a;")));
    }

    @Test
    void namesABlockThatIsNotClosed() {
        assertThatThrownBy(() -> Sample.in("page.md", List.of("```java", "int a;")))
                .hasMessage("page.md, line 1: a block is not closed");
    }

    private static Sample sample(String... lines) {
        return Sample.in(
                        "page.md",
                        Stream.of(List.of("```java"), List.of(lines), List.of("```"))
                                .flatMap(List::stream)
                                .toList())
                .get(0);
    }

    private static List<Sample> samples() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("tutorial.md")) // TutorialTest compiles it, and runs it
                    .forEach(documents::add);
        }
        List<Sample> samples = new ArrayList<>();
        for (Path document : documents) {
            String name = PROJECT.relativize(document).toString().replace('\\', '/');
            samples.addAll(Sample.in(name, Files.readAllLines(document)));
        }
        return samples;
    }
}
