package org.bulkhooks.internal.dispatch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;

/** Counts what an operation wrote, with all operations nested in it. Not thread-safe. */
final class OperationTally {

    private final Map<Class<?>, Map<ChangeType, Integer>> written = new LinkedHashMap<>();

    void add(Class<?> entityClass, ChangeType type, int records) {
        written.computeIfAbsent(entityClass, ofClass -> new EnumMap<>(ChangeType.class))
                .merge(type, records, Integer::sum);
    }

    /** Returns the concrete entity classes that records were written of, in the order of their first write. */
    Set<Class<?>> entityClasses(Predicate<Class<?>> wanted) {
        return written.keySet().stream()
                .filter(wanted)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** Returns how many records of a class were written. */
    int count(Class<?> entityClass) {
        return written.getOrDefault(entityClass, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Returns how many records of some classes were written. */
    int count(Set<Class<?>> entityClasses, ChangeType type) {
        return entityClasses.stream()
                .mapToInt(entityClass ->
                        written.getOrDefault(entityClass, Map.of()).getOrDefault(type, 0))
                .sum();
    }
}
