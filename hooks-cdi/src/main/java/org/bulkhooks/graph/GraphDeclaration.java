package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules that were declared so far. What {@link DependencyGraph#of} returns has no rules yet, and cannot be built.
 */
record GraphDeclaration<E>(Class<E> model, List<DerivedAttribute<E, ?>> rules) implements GraphBuilder.Buildable<E> {

    GraphDeclaration {
        Objects.requireNonNull(model, "model");
        rules = List.copyOf(rules);
    }

    GraphDeclaration(Class<E> model) {
        this(model, List.of());
    }

    @Override
    public <V> Inputs<E, V> derive(
            String attribute,
            Function<? super E, ? extends @Nullable V> getter,
            BiConsumer<? super E, ? super V> setter) {
        return new RuleInputs<>(this, attribute, getter, setter);
    }

    GraphDeclaration<E> with(DerivedAttribute<E, ?> rule) {
        List<DerivedAttribute<E, ?>> more = new ArrayList<>(rules);
        more.add(rule);
        return new GraphDeclaration<>(model, more);
    }

    @Override
    public DependencyGraph<E> build() {
        ModelAttributes attributes = new ModelAttributes(model);
        List<String> problems = new GraphChecks<>(attributes, rules).problems();
        if (!problems.isEmpty()) {
            throw new InvalidGraphException(model.getName(), problems);
        }
        return new CheckedGraph<>(model, RuleOrder.sort(rules), attributes);
    }
}
