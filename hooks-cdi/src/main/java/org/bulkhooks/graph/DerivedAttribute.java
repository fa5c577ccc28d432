package org.bulkhooks.graph;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/**
 * An attribute with its rule.
 *
 * @param model the class that the graph is for
 * @param name the name of the attribute
 * @param inputs the names of the attributes that it is derived from, each once, as they were declared
 * @param getter reads it
 * @param setter writes it
 * @param rule calculates it
 */
record DerivedAttribute<E, V>(
        Class<E> model,
        String name,
        List<String> inputs,
        Function<? super E, ? extends @Nullable V> getter,
        BiConsumer<? super E, ? super V> setter,
        Function<? super E, ? extends @Nullable V> rule) {

    /**
     * Calculates the value of a record and sets it if it is another one.
     *
     * @param position where the record stands, for the description of a failure
     * @return whether it is another one
     */
    boolean update(E record, int position) {
        try {
            V value = rule.apply(record);
            if (ValueEquality.same(getter.apply(record), value)) {
                return false;
            }
            setter.accept(record, value);
            return true;
        } catch (RuntimeException | Error thrown) {
            thrown.addSuppressed(new RuleFailure(model.getName(), name, position));
            throw thrown;
        }
    }
}
