package org.bulkhooks.quickstart.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.quickstart.csv.CsvLine;
import org.bulkhooks.quickstart.csv.Mistakes;

/**
 * The records that a file holds, each with the line that it came from.
 *
 * @param <E> the entity
 */
final class FileOf<E> {

    private final Class<E> entity;
    private final Mistakes mistakes;
    private final List<E> records = new ArrayList<>();
    private final List<CsvLine> lines = new ArrayList<>();
    private final Map<String, Long> linesByKey = new HashMap<>();

    FileOf(Class<E> entity, Mistakes mistakes) {
        this.entity = entity;
        this.mistakes = mistakes;
    }

    /** Notes a mistake if another line has the same key, which the column must hold only once. */
    void requireUnique(String key, String column, CsvLine line) {
        Long first = linesByKey.putIfAbsent(key, line.number());
        if (first != null) {
            line.mistake(column, "is in line " + first + " already");
        }
    }

    void add(E record, CsvLine line) {
        records.add(record);
        lines.add(line);
    }

    /**
     * Hands the records to the database if nothing is wrong with the file so far. A record that a hook rejects is told
     * by its position in the list: here it becomes the number of a line.
     */
    void store(Consumer<List<E>> database) {
        mistakes.refuse();
        try {
            database.accept(records);
        } catch (RecordsRejectedException rejected) {
            rejected.rejections().forEach(this::note);
            mistakes.refuse();
            throw rejected;
        }
    }

    /**
     * Has the database check the records if nothing is wrong with the file so far, and notes what it would reject.
     *
     * @param database tells what would become of each record
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook would reject records
     */
    void check(BiConsumer<List<E>, Consumer<PlannedRecord>> database) {
        mistakes.refuse();
        try {
            database.accept(records, planned -> planned.rejections().forEach(this::note));
        } catch (RecordsRejectedException rejected) {
            rejected.rejections().forEach(this::note);
        }
        mistakes.refuse();
    }

    int size() {
        return records.size();
    }

    private void note(RejectedRecord rejection) {
        if (rejection.entityClass().equals(entity)) {
            mistakes.add(lines.get(rejection.position()).number(), rejection.attribute(), rejection.message());
        } else {
            // a hook changed another entity, whose own hooks refused that: the message has no line
            mistakes.add(0, rejection.entityClass().getSimpleName() + ": " + rejection.message());
        }
    }
}
