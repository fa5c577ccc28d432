package org.bulkhooks.console.jmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** Values of a management bean that are read together, asked for by name, type and length. */
public final class Columns {

    private final String bean;
    private final Map<String, Object> values;

    private Columns(String bean, Map<String, Object> values) {
        this.bean = bean;
        this.values = values;
    }

    /** Reads attributes; those that fail are missing when they are asked for. */
    public static Columns read(MBeanServer server, ObjectName name, String... attributes) throws JMException {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : server.getAttributes(name, attributes).asList()) {
            values.put(attribute.getName(), attribute.getValue());
        }
        return new Columns(name.getKeyProperty("type"), values);
    }

    public static Columns of(String bean, CompositeData data) {
        Map<String, Object> values = new HashMap<>();
        for (String key : data.getCompositeType().keySet()) {
            values.put(key, data.get(key));
        }
        return new Columns(bean, values);
    }

    /** Tells whether there is such a column: an application with an older library lacks the newest. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    public <T> T value(String name, Class<T> type) throws UnreadableException {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new UnreadableException(
                    value == null
                            ? "its " + bean + " has no readable " + name
                            : name + " of its " + bean + " is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    public long[] longs(String name, int length) throws UnreadableException {
        long[] column = value(name, long[].class);
        checkLength(name, column.length, length);
        return column;
    }

    /** Returns a column of whole numbers, wide or narrow. */
    public long[] numbers(String name, int length) throws UnreadableException {
        return values.get(name) instanceof int[]
                ? Arrays.stream(ints(name, length)).asLongStream().toArray()
                : longs(name, length);
    }

    public int[] ints(String name, int length) throws UnreadableException {
        int[] column = value(name, int[].class);
        checkLength(name, column.length, length);
        return column;
    }

    public boolean[] booleans(String name, int length) throws UnreadableException {
        boolean[] column = value(name, boolean[].class);
        checkLength(name, column.length, length);
        return column;
    }

    public String[] strings(String name, int length) throws UnreadableException {
        String[] column = value(name, String[].class);
        checkLength(name, column.length, length);
        if (Arrays.asList(column).contains(null)) {
            throw new UnreadableException(name + " of its " + bean + " has a null");
        }
        return column;
    }

    public List<List<String>> lists(String name, int length) throws UnreadableException {
        String[][] column = value(name, String[][].class);
        checkLength(name, column.length, length);
        List<List<String>> lists = new ArrayList<>(length);
        for (String[] element : column) {
            if (element == null || Arrays.asList(element).contains(null)) {
                throw new UnreadableException(name + " of its " + bean + " has a null");
            }
            lists.add(List.of(element));
        }
        return lists;
    }

    /**
     * Returns a table of numbers, a row for each element of a column.
     *
     * @param width the length of each row
     */
    public long[][] table(String name, int length, int width) throws UnreadableException {
        long[][] rows = value(name, long[][].class);
        checkLength(name, rows.length, length);
        for (long[] row : rows) {
            if (row == null) {
                throw new UnreadableException(name + " of its " + bean + " has a null");
            }
            checkLength(name, row.length, width);
        }
        return rows;
    }

    /** Cuts one row out of columns, in their order. */
    public static <N> Map<N, Long> row(Map<N, long[]> columns, int index) {
        Map<N, Long> row = new LinkedHashMap<>();
        columns.forEach((number, column) -> row.put(number, column[index]));
        return row;
    }

    private void checkLength(String name, int length, int expected) throws UnreadableException {
        if (length != expected) {
            throw new UnreadableException(
                    name + " of its " + bean + " has " + length + " elements instead of " + expected);
        }
    }
}
