package org.bulkhooks.docs.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The compiled sources that samples may come from. */
final class Sources {

    private final List<List<String>> files;

    Sources(List<List<String>> files) {
        this.files = files.stream().map(Sample::code).toList();
    }

    static Sources below(Path... folders) throws IOException {
        return new Sources(Stream.of(folders)
                .flatMap(Sources::filesOf)
                .filter(file -> file.toString().endsWith(".java"))
                .map(Sources::linesOf)
                .toList());
    }

    /** Tells whether one source has all lines of a sample, one after the other. */
    boolean contain(Sample sample) {
        return files.stream().anyMatch(file -> Collections.indexOfSubList(file, sample.code()) >= 0);
    }

    private static Stream<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
