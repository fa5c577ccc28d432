package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.spi.NativeSqlWrite;

/**
 * How often native SQL wrote to the tables of models with hooks, which it did not call, by table and shape. It keeps a
 * bounded number of shapes for each table. Thread-safe; counting a known shape takes no lock.
 */
final class NativeSqlCounters {

    private static final Comparator<ShapeRow> BY_TABLE = Comparator.comparing(ShapeRow::model)
            .thenComparing(ShapeRow::persistenceUnit)
            .thenComparing(ShapeRow::table);

    private final Map<WrittenTable, ShapeCounters> byTable = new ConcurrentHashMap<>();

    private record WrittenTable(String persistenceUnit, Class<?> entityClass, String table) {}

    /**
     * What is known of a shape.
     *
     * @param persistenceUnit the name of the persistence unit
     * @param model the class name of the entity
     * @param table the table as it is mapped
     * @param shape the SQL without values
     * @param count how often and when
     */
    record ShapeRow(String persistenceUnit, String model, String table, String shape, ShapeCounters.ShapeCount count) {}

    void add(NativeSqlWrite write, long nowMillis) {
        WrittenTable table = new WrittenTable(write.persistenceUnit(), write.entityClass(), write.table());
        byTable.computeIfAbsent(table, first -> new ShapeCounters()).add(write.shape(), nowMillis);
    }

    /** Returns all shapes, by model, persistence unit, table and shape. */
    List<ShapeRow> rows() {
        List<ShapeRow> rows = new ArrayList<>();
        byTable.forEach((table, shapes) -> shapes.byShape()
                .forEach((shape, count) -> rows.add(new ShapeRow(
                        table.persistenceUnit(), table.entityClass().getName(), table.table(), shape, count))));
        rows.sort(BY_TABLE); // stable: shapes stay in their order
        return rows;
    }
}
