package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the pages for maintainers against the code: each class that they name is there, in the package that they name.
 */
class InternalsNamesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Path INTERNALS = PROJECT.resolve("docs/internals");

    /** A name in backticks that begins like a class: upper case first, some lower case. */
    private static final Pattern NAMED = Pattern.compile("`(?:\\.\\.(\\w+)\\.)?([A-Z]\\w*[a-z]\\w*)\\b[^`]*`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");

    @Test
    void eachClassThatIsNamedExists() throws IOException {
        Set<String> known = new HashSet<>(declared());
        known.addAll(ofClassPath());
        known.addAll(ofJdk());
        Set<String> missing = new TreeSet<>();
        for (Path page : files(INTERNALS, ".md")) {
            Matcher named = NAMED.matcher(Files.readString(page));
            while (named.find()) {
                if (!known.contains(named.group(2)) || !isInPackage(named.group(1), named.group(2))) {
                    missing.add(page.getFileName() + ": " + named.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Tells whether a class is in a package whose last name is given; where none is, any will do. */
    private static boolean isInPackage(String last, String type) {
        return last == null || sources().stream().anyMatch(file -> file.endsWith(Path.of(last, type + ".java")));
    }

    private static Set<String> declared() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path source : sources()) {
            Matcher declared = DECLARED.matcher(Files.readString(source));
            while (declared.find()) {
                names.add(declared.group(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(400);
        return names;
    }

    private static List<Path> sources() {
        return Stream.of("hooks-cdi", "hooks-eclipselink", "hooks-console-war", "quickstart", "arquillian-tests")
                .map(module -> PROJECT.resolve(module).resolve("src"))
                .flatMap(source -> files(source, ".java").stream())
                .toList();
    }

    private static Set<String> ofClassPath() throws IOException {
        Set<String> names = new HashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                try (JarFile jar = new JarFile(entry)) {
                    jar.stream().forEach(file -> add(file.getName(), names));
                }
            }
        }
        return names;
    }

    private static Set<String> ofJdk() throws IOException {
        Set<String> names = new HashSet<>();
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> all = Files.walk(modules)) {
            all.forEach(file -> add(file.toString(), names));
        }
        return names;
    }

    private static void add(String file, Set<String> names) {
        if (file.endsWith(".class")) {
            String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('$')) + 1);
            names.add(name.substring(0, name.length() - ".class".length()));
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
