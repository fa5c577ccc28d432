package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.OperationKind;

/** How many records were written, by entity class, way and change. Thread-safe; counting takes no lock. */
final class WriteCounters {

    private static final Comparator<WriteRow> BY_MODEL =
            Comparator.comparing(WriteRow::model).thenComparing(WriteRow::kind).thenComparing(WriteRow::change);

    private final Map<Way, LongAdder> records = new ConcurrentHashMap<>();

    private record Way(Class<?> entityClass, OperationKind kind, ChangeType change) {}

    /**
     * How many records of a class were written on one way.
     *
     * @param model the name of the class
     */
    record WriteRow(String model, OperationKind kind, ChangeType change, long records) {}

    void add(OperationKind kind, Class<?> entityClass, ChangeType change, int rows) {
        records.computeIfAbsent(new Way(entityClass, kind, change), first -> new LongAdder())
                .add(rows);
    }

    /** Returns all of them, by class, way and change. */
    List<WriteRow> rows() {
        List<WriteRow> rows = new ArrayList<>();
        records.forEach((way, count) ->
                rows.add(new WriteRow(way.entityClass().getName(), way.kind(), way.change(), count.sum())));
        rows.sort(BY_MODEL);
        return rows;
    }
}
