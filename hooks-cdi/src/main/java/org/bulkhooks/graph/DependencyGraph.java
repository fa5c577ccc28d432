package org.bulkhooks.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeSet;

/**
 * The derived attributes of one model: a rule for each, which calculates it from other attributes of the same record.
 *
 * <pre>{@code
 * @Produces
 * @ApplicationScoped
 * DependencyGraph<Order> totals() {
 *     return DependencyGraph.of(Order.class)
 *             .derive("net", Order::getNet, Order::setNet).from("quantity", "price").by(OrderTotals::net)
 *             .derive("total", Order::getTotal, Order::setTotal).from("net", "taxRate").by(OrderTotals::total)
 *             .build();
 * }
 * }</pre>
 *
 * <p>Rules run in topological order: an attribute after all that it is derived from, those that are independent of each
 * other in the order of their declaration. A value is set only if it differs from the one that is there: numbers of the
 * type {@link java.math.BigDecimal} are compared by value, so that 1.0 does not replace 1.00, arrays by content, others
 * by {@code equals}. The graph itself reads no database and calls no hook; what rules do is theirs, and they should
 * only calculate.
 *
 * <p>A graph that is a CDI bean runs by itself, before all other before hooks of the model and of the entities below
 * it, on creates and updates; and once more after them if there are any, so that what they change is followed too. Each
 * model has at most one.
 *
 * <p>A graph is immutable and thread-safe. Its records are not shared: each call works on the caller's thread.
 *
 * @param <E> the model
 */
public interface DependencyGraph<E> {

    /**
     * Starts to declare a graph.
     *
     * @param model an entity or mapped superclass; the graph is for it and all classes below it
     * @param <E> the model
     * @return the builder, without any rule
     */
    static <E> GraphBuilder<E> of(Class<E> model) {
        return new GraphDeclaration<>(model);
    }

    /** Returns the class that the graph is for. */
    Class<E> model();

    /** Returns the names of the derived attributes in the order in which they are calculated; at least one. */
    List<String> attributes();

    /** Returns the names of the attributes that they are derived from, derived ones among them; at least one. */
    Set<String> inputs();

    /**
     * Calculates all derived attributes of some records, with no regard to their present values.
     *
     * <p>The caller gets the exception of a rule, getter or setter, with a {@link RuleFailure} among its suppressed
     * exceptions; the records before it, and the attributes before it in the same record, keep their new values.
     *
     * @param records the records, possibly none
     * @return how many of them got another value
     */
    GraphResult run(Collection<? extends E> records);

    /**
     * Calculates those derived attributes that depend on changed ones, directly or by way of others. It stops where a
     * value comes out as it was. A derived attribute that the application changed itself is calculated too.
     *
     * <p>Of created records all attributes are calculated, of deleted ones none. A derived attribute that is not
     * persistent has no old value to compare with: it counts as changed whenever what it is derived from is changed,
     * and it is calculated whenever an attribute that is derived from it is.
     *
     * <p>Exceptions as in {@link #run}.
     *
     * @param changes the changes of a before event
     * @return how many records there are, and how many of them got another value
     */
    GraphResult runForChanges(ChangeSet<? extends E> changes);

    /**
     * Describes for people how an attribute comes about and what depends on it.
     *
     * @param attribute a derived attribute, or one that others are derived from
     * @return a few lines
     * @throws IllegalArgumentException if the attribute is neither
     */
    String explain(String attribute);

    /** Returns the rules for people: a line for each derived attribute, in the order in which they are calculated. */
    String toText();

    /** Returns the graph in the language DOT of Graphviz, an arrow from each attribute to what is derived from it. */
    String toDot();
}
