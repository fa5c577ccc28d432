package org.bulkhooks.eclipselink.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.EclipseLinkHooks;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One jar serves EclipseLink from 4.0.4 to 5.0: all that our classes refer to is there, and called, in each. */
class EclipseLinkVersionsTest {

    /** Where the build copies the jars of the other versions to; they are on no class path. */
    private static final Path OTHER_VERSIONS = Path.of("target", "eclipselink-versions");

    static Stream<Path> jars() throws IOException {
        try (Stream<Path> others = Files.list(OTHER_VERSIONS)) {
            List<Path> jars = others.filter(
                            file -> file.getFileName().toString().startsWith("eclipselink-"))
                    .sorted()
                    .toList();
            assertThat(jars).as("versions in " + OTHER_VERSIONS).hasSize(2);
            return Stream.concat(Stream.of(placeOf(ClassDescriptor.class)), jars.stream());
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ourClasses() throws IOException {
        Path root = placeOf(EclipseLinkHooks.class);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class") && !file.endsWith("module-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('\\', '/'))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void allThatOurClassesReferToIsThere(Path jar) throws IOException {
        try (Classes compiledAgainst = new Classes(placeOf(ClassDescriptor.class));
                Classes other = new Classes(jar)) {
            LinkCheck check = new LinkCheck(compiledAgainst, other);
            List<String> ours = ourClasses();

            assertThat(ours).hasSizeGreaterThan(100);
            assertThat(ours.stream().flatMap(name -> check.problems(name).stream()))
                    .isEmpty();
        }
    }
}
