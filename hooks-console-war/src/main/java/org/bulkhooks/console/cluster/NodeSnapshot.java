package org.bulkhooks.console.cluster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The management beans of one node at one moment. Immutable.
 *
 * @param node the node's name
 * @param takenAtMillis when it was taken, in milliseconds since the epoch of the node's clock
 * @param beans the attributes by name, by the canonical name of their bean
 */
record NodeSnapshot(String node, long takenAtMillis, Map<String, Map<String, Object>> beans) {

    private static final String NODE = "node";
    private static final String TAKEN_AT = "takenAtMillis";
    private static final String BEANS = "beans";

    /** Makes the snapshot with a copy of the map. */
    NodeSnapshot {
        beans = Map.copyOf(beans);
    }

    /** Returns the snapshot in types of the JDK alone, which every node can read, whatever it has deployed. */
    HashMap<String, Object> toMap() {
        HashMap<String, Object> map = new HashMap<>();
        map.put(NODE, node);
        map.put(TAKEN_AT, takenAtMillis);
        HashMap<String, HashMap<String, Object>> copy = new HashMap<>();
        beans.forEach((name, attributes) -> copy.put(name, new HashMap<>(attributes)));
        map.put(BEANS, copy);
        return map;
    }

    /**
     * Reads what {@link #toMap} made, perhaps by another version of the console.
     *
     * @return the snapshot, or null if it is none
     */
    static @Nullable NodeSnapshot of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.get(NODE) instanceof String node)
                || !(map.get(TAKEN_AT) instanceof Long takenAt)
                || !(map.get(BEANS) instanceof Map<?, ?> published)) {
            return null;
        }
        Map<String, Map<String, Object>> beans = new HashMap<>();
        for (Map.Entry<?, ?> bean : published.entrySet()) {
            if (!(bean.getKey() instanceof String name) || !(bean.getValue() instanceof Map<?, ?> values)) {
                return null;
            }
            Map<String, Object> attributes = new HashMap<>();
            values.forEach((attribute, content) -> attributes.put(String.valueOf(attribute), content));
            beans.put(name, attributes);
        }
        return new NodeSnapshot(node, takenAt, beans);
    }
}
