package org.bulkhooks.console.published;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** Columns of one open type, made from arrays. */
public final class OpenTable {

    private final Map<String, Object> columns = new LinkedHashMap<>();

    /** Adds a column: an array of {@code long}, {@code int}, {@code boolean} or {@code String}. */
    public OpenTable column(String name, Object array) {
        columns.put(name, array);
        return this;
    }

    public CompositeData data() {
        String[] names = columns.keySet().toArray(String[]::new);
        try {
            OpenType<?>[] types = new OpenType<?>[names.length];
            for (int column = 0; column < names.length; column++) {
                types[column] = type(columns.get(names[column]));
            }
            return new CompositeDataSupport(new CompositeType("Table", "columns", names, names, types), columns);
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OpenType<?> type(Object array) throws OpenDataException {
        return array instanceof String[]
                ? new ArrayType<String[]>(1, SimpleType.STRING)
                : ArrayType.getPrimitiveArrayType(array.getClass());
    }
}
