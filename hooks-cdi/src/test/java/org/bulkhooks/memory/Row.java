package org.bulkhooks.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/**
 * The state of a record. Immutable.
 *
 * @param mapping the mapping of its entity class
 * @param values the values by attribute; a reference is the key of its row
 */
record Row(EntityMapping mapping, Map<String, @Nullable Object> values) {

    Row {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** Returns the attributes that have other values in another state, but for the version. */
    Set<String> differences(Row other) {
        Set<String> names = new TreeSet<>();
        values.forEach((name, value) -> {
            if (!mapping.isVersion(name) && !ValueEquality.same(value, other.values.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Returns this state with some values of another one. */
    Row with(Set<String> names, Row other) {
        Map<String, @Nullable Object> changed = new HashMap<>(values);
        names.forEach(name -> changed.put(name, other.values.get(name)));
        return new Row(mapping, changed);
    }

    /** Returns this state with another version. */
    Row withVersion(@Nullable Object version) {
        if (mapping.version() == null) {
            return this;
        }
        Map<String, @Nullable Object> changed = new HashMap<>(values);
        changed.put(mapping.version(), version);
        return new Row(mapping, changed);
    }

    @Nullable
    Object version() {
        return mapping.version() == null ? null : values.get(mapping.version());
    }
}
