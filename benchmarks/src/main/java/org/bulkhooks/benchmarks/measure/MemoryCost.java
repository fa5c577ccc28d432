package org.bulkhooks.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What something costs in memory, for each record.
 *
 * @param what what is done
 * @param way {@code hook} for the library, {@code getters} for the same by hand
 * @param nanos nanoseconds
 * @param bytes allocated bytes
 */
public record MemoryCost(String what, String way, double nanos, double bytes) {

    /** The library's way. */
    public static final String HOOK = "hook";

    /** Reads a file of lines. */
    public static List<MemoryCost> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(fields -> new MemoryCost(
                        fields[0], fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3])))
                .toList();
    }

    /** Writes it as a line. */
    public String line() {
        return String.join(
                "\t",
                what.toLowerCase(Locale.ROOT).replace('_', ' '),
                way,
                String.valueOf(nanos),
                String.valueOf(bytes));
    }
}
