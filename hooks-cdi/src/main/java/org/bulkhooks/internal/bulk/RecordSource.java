package org.bulkhooks.internal.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where a call takes its records from, chunk by chunk. It reads no further than it is asked to, and keeps nothing. */
final class RecordSource {

    private final Iterator<?> records;
    private final OptionalLong total;
    private int position;

    private RecordSource(Iterator<?> records, OptionalLong total) {
        this.records = records;
        this.total = total;
    }

    static RecordSource of(Collection<?> records) {
        return new RecordSource(records.iterator(), OptionalLong.of(records.size()));
    }

    /**
     * Takes the records of a stream.
     *
     * @throws IllegalStateException if the stream was used before
     */
    static RecordSource of(Stream<?> records) {
        Spliterator<?> spliterator = records.sequential().spliterator();
        long size = spliterator.getExactSizeIfKnown();
        return new RecordSource(
                Spliterators.iterator(spliterator), size < 0 ? OptionalLong.empty() : OptionalLong.of(size));
    }

    /**
     * Takes records that come in pages.
     *
     * @param pages reads the next page, empty at the end
     */
    static RecordSource ofPages(Supplier<? extends List<?>> pages) {
        return new RecordSource(
                Stream.generate(pages)
                        .takeWhile(page -> !page.isEmpty())
                        .<Object>flatMap(List::stream)
                        .iterator(),
                OptionalLong.empty());
    }

    /** Returns how many records there are from the position on, if that is known. */
    OptionalLong remaining() {
        return total.isPresent() ? OptionalLong.of(total.getAsLong() - position) : total;
    }

    /** Returns the position of the next record. */
    int position() {
        return position;
    }

    /**
     * Skips records.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    void skip(long count) {
        for (long skipped = 0; skipped < count; skipped++) {
            if (!records.hasNext()) {
                throw new IllegalArgumentException(
                        "there are " + skipped + " records only, none to resume with at position " + count
                                + "; give the same records as in the call that failed");
            }
            records.next();
            moved(1);
        }
    }

    /** Returns the next records, fewer if there are no more, none at the end. */
    List<Object> next(int size) {
        List<Object> chunk = new ArrayList<>();
        while (chunk.size() < size && records.hasNext()) {
            chunk.add(records.next());
        }
        return chunk;
    }

    /** Moves the position past records that are done with. */
    void moved(int count) {
        try {
            position = Math.addExact(position, count);
        } catch (ArithmeticException tooMany) {
            throw new IllegalStateException(
                    "one call takes at most " + Integer.MAX_VALUE + " records; split them into several calls", tooMany);
        }
    }
}
