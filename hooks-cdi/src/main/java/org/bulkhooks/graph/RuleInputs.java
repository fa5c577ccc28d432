package org.bulkhooks.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule of which only the attribute is known. */
record RuleInputs<E, V>(
        GraphDeclaration<E> declaration,
        String attribute,
        Function<? super E, ? extends @Nullable V> getter,
        BiConsumer<? super E, ? super V> setter)
        implements GraphBuilder.Inputs<E, V> {

    RuleInputs {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(getter, "getter");
        Objects.requireNonNull(setter, "setter");
    }

    @Override
    public GraphBuilder.Rule<E, V> from(String first, String... more) {
        Set<String> inputs = new LinkedHashSet<>(List.of(first));
        inputs.addAll(List.of(more));
        return new RuleFunction<>(this, List.copyOf(inputs));
    }
}
