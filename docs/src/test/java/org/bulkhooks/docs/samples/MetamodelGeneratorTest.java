package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetamodelGeneratorTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String VERSION = "eclipselink-modelgen.version";

    @Test
    void theTutorialSetsTheGeneratorUpAsTheQuickstartDoes() throws IOException {
        String quickstart = read("quickstart/pom.xml")
                .replace(" combine.children=\"append\"", "") // which has Error Prone beside it
                .replace("${" + VERSION + "}", version());

        List<String> fragment = plugin(read("docs/tutorial.md")
                .replaceFirst("(<artifactId>maven-compiler-plugin</artifactId>)\\s*<version>.*</version>", "$1"));

        assertThat(String.join("\n", fragment)).contains("<artifactId>org.eclipse.persistence.jpa.modelgen.processor");
        assertThat(plugin(quickstart)).isEqualTo(fragment);
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<" + VERSION + ">(.*)</").matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** Returns the lines of the first plugin that a page or a POM configures. */
    private static List<String> plugin(String text) {
        String plugin = text.substring(text.indexOf("<plugin>"), text.indexOf("</plugin>"));
        return Sample.code(plugin.lines().toList());
    }

    private static String read(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
