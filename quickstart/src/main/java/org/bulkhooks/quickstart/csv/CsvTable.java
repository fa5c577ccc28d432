package org.bulkhooks.quickstart.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulkhooks.quickstart.metrics.Counted;

/** A CSV file with a header: its lines, with the columns by name. */
public final class CsvTable {

    private final List<CsvLine> lines;

    private CsvTable(List<CsvLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a file in UTF-8, quoted as RFC 4180 says. Its fields are separated by commas or, as spreadsheets of many
     * countries write them, by semicolons or tabs: whatever separates the names in its first line. The columns may
     * stand in any order, further ones are left alone. Lines with mistakes are noted and left out.
     *
     * @throws CsvRefusedException if the file cannot be read as a table: it is empty, not UTF-8 or lacks a column
     */
    public static CsvTable read(byte[] file, List<String> columns, Mistakes mistakes) {
        String text = CsvBytes.decode(file, mistakes);
        mistakes.refuse();
        List<CsvRecord> records = records(text, mistakes);
        if (records.isEmpty()) {
            mistakes.add(0, "is empty: its first line must be " + String.join(",", columns));
        } else {
            requireColumns(records.get(0), columns, mistakes);
        }
        mistakes.refuse();
        CsvRecord header = records.get(0);
        Map<String, Integer> positions = positions(header);
        List<CsvLine> lines = new ArrayList<>(records.size());
        for (CsvRecord line : records.subList(1, records.size())) {
            if (line.getFieldCount() == header.getFieldCount()) {
                lines.add(new CsvLine(line, positions, mistakes));
            } else {
                mistakes.add(
                        line.getStartingLineNumber(),
                        "has " + Counted.of(line.getFieldCount(), "field") + ", the header has "
                                + header.getFieldCount());
            }
        }
        if (records.size() == 1) {
            mistakes.add(0, "has a header and no rows");
        }
        return new CsvTable(lines);
    }

    /** Returns the lines after the header that have as many fields as it. */
    public List<CsvLine> lines() {
        return lines;
    }

    private static List<CsvRecord> records(String text, Mistakes mistakes) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .forEach(records::add);
        } catch (CsvParseException e) {
            long after = records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
            mistakes.add(after + 1, "cannot be read, nor what follows: a quote is not closed or not doubled");
        }
        return records;
    }

    /** Returns what separates the fields of the first line; a name of a column has none of these characters. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static void requireColumns(CsvRecord header, List<String> columns, Mistakes mistakes) {
        Map<String, Integer> positions = positions(header);
        for (String column : columns) {
            if (!positions.containsKey(column)) {
                mistakes.add(
                        header.getStartingLineNumber(),
                        column,
                        "the header lacks this column; it must have " + String.join(",", columns));
            }
        }
        if (positions.size() < header.getFieldCount()) {
            mistakes.add(header.getStartingLineNumber(), "names a column twice");
        }
    }

    private static Map<String, Integer> positions(CsvRecord header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            positions.put(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return positions;
    }
}
