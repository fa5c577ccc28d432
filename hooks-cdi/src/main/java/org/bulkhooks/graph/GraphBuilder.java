package org.bulkhooks.graph;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares the rules of a {@link DependencyGraph}, one after the other, in any order. Each step returns a new object;
 * all of them are immutable and thread-safe.
 *
 * @param <E> the model
 */
public sealed interface GraphBuilder<E> permits GraphBuilder.Buildable {

    /**
     * Begins the rule for an attribute.
     *
     * @param attribute the name of a persistent attribute, those of embeddables with a dot; or of a field or property
     *     that is not persistent
     * @param getter reads it
     * @param setter writes it
     * @param <V> the type of the values, which may be null
     * @return the next step
     */
    <V> Inputs<E, V> derive(
            String attribute,
            Function<? super E, ? extends @Nullable V> getter,
            BiConsumer<? super E, ? super V> setter);

    /**
     * The step that names what the attribute is derived from.
     *
     * @param <E> the model
     * @param <V> the type of the values
     */
    sealed interface Inputs<E, V> permits RuleInputs {

        /**
         * Names all attributes that the rule reads. An embeddable stands for all its attributes. Attributes of other
         * entities cannot be named, because their changes are changes of other records.
         *
         * @param attribute a persistent attribute of the model, or another derived attribute
         * @param more further ones
         * @return the next step
         */
        Rule<E, V> from(String attribute, String... more);
    }

    /**
     * The step that gives the rule.
     *
     * @param <E> the model
     * @param <V> the type of the values
     */
    sealed interface Rule<E, V> permits RuleFunction {

        /**
         * Gives the rule. It may depend only on the attributes that were named, and must not change anything.
         *
         * @param rule calculates the value from a record
         * @return the builder with this rule
         */
        Buildable<E> by(Function<? super E, ? extends @Nullable V> rule);
    }

    /**
     * A builder with at least one rule.
     *
     * @param <E> the model
     */
    sealed interface Buildable<E> extends GraphBuilder<E> permits GraphDeclaration {

        /**
         * Checks all rules and makes the graph.
         *
         * @return the graph
         * @throws InvalidGraphException if an attribute does not exist, cannot be derived or has two rules, or if
         *     attributes are derived from each other in a cycle; it lists all such mistakes
         */
        DependencyGraph<E> build();
    }
}
