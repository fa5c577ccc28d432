package org.bulkhooks.internal.stats;

import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;

/**
 * Rows that are published as columns of equal length, because rows of {@code CompositeData} take 85 times as long to
 * read. Immutable.
 *
 * @param <R> a row
 * @param name the name of the type
 * @param meaning what the rows are, in a line
 * @param columns the columns
 */
record Table<R>(String name, String meaning, List<Column<List<R>>> columns) {

    CompositeType type() {
        try {
            return new CompositeType(
                    name,
                    meaning,
                    columns.stream().map(Column::name).toArray(String[]::new),
                    columns.stream().map(Column::meaning).toArray(String[]::new),
                    columns.stream().map(Column::type).toArray(OpenType<?>[]::new));
        } catch (OpenDataException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    CompositeData read(List<R> rows) {
        try {
            return new CompositeDataSupport(
                    type(),
                    columns.stream().map(Column::name).toArray(String[]::new),
                    columns.stream().map(column -> column.read().apply(rows)).toArray());
        } catch (OpenDataException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
