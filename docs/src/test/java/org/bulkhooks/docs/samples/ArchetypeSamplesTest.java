package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the page about Arquillian against the files of the archetype, and the versions in these against the build's.
 */
class ArchetypeSamplesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Path ARCHETYPE = PROJECT.resolve("hooks-archetype/src/main/resources/archetype-resources");

    /** Java is held against its sources by {@link DocsSamplesTest}. */
    private static final Pattern BLOCK = Pattern.compile("```(?:xml|text)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern PLUGIN = Pattern.compile(
            "<plugin>\\s*(?:<!--.*?-->\\s*)?<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*"
                    + "<version>(.*?)</version>",
            Pattern.DOTALL);

    @Test
    void eachBlockOfThePageIsPartOfAFileOfTheArchetype() throws IOException {
        Sources files = new Sources(files());
        List<Sample> samples = new ArrayList<>();
        String page = read(PROJECT.resolve("docs/howto/testing-with-arquillian.md"));
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            int line = (int) page.substring(0, block.start()).lines().count() + 1;
            samples.add(new Sample(
                    "testing-with-arquillian.md",
                    line,
                    Sample.code(block.group(1).lines().toList())));
        }

        assertThat(samples).hasSizeGreaterThan(5).allMatch(files::contain);
    }

    @Test
    void theArchetypeHasTheVersionsOfPluginsThatTheBuildIsTestedWith() {
        List<String> ofBuild = plugins(read(PROJECT.resolve("pom.xml")));

        assertThat(plugins(read(ARCHETYPE.resolve("pom.xml")))).hasSize(9).allMatch(ofBuild::contains);
    }

    private static List<String> plugins(String pom) {
        return PLUGIN.matcher(pom)
                .results()
                .map(plugin -> plugin.group(1) + ":" + plugin.group(2) + ":" + plugin.group(3))
                .toList();
    }

    private static List<List<String>> files() throws IOException {
        try (Stream<Path> files = Files.walk(ARCHETYPE)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> withVersions(read(file)).lines().toList())
                    .toList();
        }
    }

    /** Fills in what the build of the archetype fills in. */
    private static String withVersions(String text) {
        String build = read(PROJECT.resolve("pom.xml"));
        return Pattern.compile("@([\\w-]+\\.version)@").matcher(text).replaceAll(name -> {
            Matcher version = Pattern.compile(
                            "<" + (name.group(1).equals("project.version") ? "version" : name.group(1)) + ">(.*?)</")
                    .matcher(build);
            assertThat(version.find()).as(name.group()).isTrue();
            return version.group(1);
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
