package org.bulkhooks.graph;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule of which all but the function is known. */
record RuleFunction<E, V>(RuleInputs<E, V> begun, List<String> inputs) implements GraphBuilder.Rule<E, V> {

    @Override
    public GraphBuilder.Buildable<E> by(Function<? super E, ? extends @Nullable V> rule) {
        Objects.requireNonNull(rule, "rule");
        GraphDeclaration<E> declaration = begun.declaration();
        return declaration.with(new DerivedAttribute<>(
                declaration.model(), begun.attribute(), inputs, begun.getter(), begun.setter(), rule));
    }
}
