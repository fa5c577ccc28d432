package org.bulkhooks.eclipselink.internal.row;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a driver returned, to be compared with those of records. A driver can have types of its own for them.
 */
final class WrittenKeys {

    private final List<List<@Nullable Object>> returned;
    private final DatabasePlatform platform;
    private final Map<List<Class<?>>, Set<List<Object>>> byTypes = new HashMap<>();

    WrittenKeys(List<List<@Nullable Object>> returned, DatabasePlatform platform) {
        this.returned = returned;
        this.platform = platform;
    }

    boolean contain(List<@Nullable Object> key) {
        List<Class<?>> types = new ArrayList<>();
        for (Object value : key) {
            types.add(value == null ? Object.class : value.getClass());
        }
        return byTypes.computeIfAbsent(types, this::converted).contains(comparable(key));
    }

    private Set<List<Object>> converted(List<Class<?>> types) {
        Set<List<Object>> keys = new HashSet<>();
        for (List<@Nullable Object> row : returned) {
            List<@Nullable Object> key = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                key.add(platform.convertObject(row.get(i), types.get(i)));
            }
            keys.add(comparable(key));
        }
        return keys;
    }

    private static List<Object> comparable(List<@Nullable Object> key) {
        List<Object> values = new ArrayList<>();
        for (Object value : key) {
            if (value instanceof BigDecimal number) {
                values.add(number.stripTrailingZeros());
            } else if (value instanceof byte[] bytes) {
                values.add(ByteBuffer.wrap(bytes));
            } else {
                values.add(String.valueOf(value).stripTrailing()); // CHAR columns are filled with blanks
            }
        }
        return values;
    }
}
