package org.bulkhooks.internal.extension;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.graph.GraphResult;
import org.bulkhooks.internal.declaration.GraphBean;
import org.bulkhooks.internal.declaration.Messages;
import org.bulkhooks.internal.dispatch.GraphNotMadeException;
import org.jspecify.annotations.Nullable;

/**
 * A dependency graph whose bean could not be made when the deployment was validated, because it needs what a server
 * binds later. It is made when the application has started, or by the first operation that needs it. Thread-safe.
 */
final class LateGraph<E> implements DependencyGraph<E> {

    private final Class<E> model;
    private final Supplier<GraphBean> bean;
    private @Nullable DependencyGraph<E> made;

    LateGraph(Class<E> model, Supplier<GraphBean> bean) {
        this.model = model;
        this.bean = bean;
    }

    /**
     * Returns the graph, and makes it before if need be.
     *
     * @throws GraphNotMadeException if it cannot be made now either, or is of another model than its bean
     */
    @SuppressWarnings("unchecked") // its model is compared
    synchronized DependencyGraph<E> graph() {
        DependencyGraph<E> known = made;
        if (known == null) {
            GraphBean now = bean.get();
            DependencyGraph<?> found = now.graph();
            if (found == null || found.model() != model) {
                Throwable cause = now.failure()
                        .orElseGet(() -> new IllegalStateException(
                                "it is a graph of another model than " + model.getName() + ", which its type names"));
                throw new GraphNotMadeException(Messages.brokenGraph(now, cause).toString(), cause);
            }
            known = (DependencyGraph<E>) found;
            made = known;
        }
        return known;
    }

    @Override
    public Class<E> model() {
        return model;
    }

    @Override
    public List<String> attributes() {
        return graph().attributes();
    }

    @Override
    public Set<String> inputs() {
        return graph().inputs();
    }

    @Override
    public GraphResult run(Collection<? extends E> records) {
        return graph().run(records);
    }

    @Override
    public GraphResult runForChanges(ChangeSet<? extends E> changes) {
        return graph().runForChanges(changes);
    }

    @Override
    public String explain(String attribute) {
        return graph().explain(attribute);
    }

    @Override
    public String toText() {
        return graph().toText();
    }

    @Override
    public String toDot() {
        return graph().toDot();
    }
}
