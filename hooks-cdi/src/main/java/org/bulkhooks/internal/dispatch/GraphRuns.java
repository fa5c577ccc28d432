package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.changes.ChangeSetView;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.SelectedChanges;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.Moment;

/**
 * The runs of dependency graphs in one operation. A graph runs for a chunk before its hooks, and again after hooks,
 * which may have changed records of any chunk.
 */
final class GraphRuns {

    private final HookRegistry registry;
    private final int depth;
    private final boolean isDryRun;
    private final List<Chunk> chunks = new ArrayList<>();
    private int hooks;

    GraphRuns(HookRegistry registry, int depth, boolean isDryRun) {
        this.registry = registry;
        this.depth = depth;
        this.isDryRun = isDryRun;
    }

    /** A chunk with graphs, and how many hooks had been called when they ran. */
    private static final class Chunk {

        private final List<DependencyGraph<?>> graphs;
        private final ChangeSet<?> changes;
        private int hooksBefore;

        Chunk(List<DependencyGraph<?>> graphs, ChangeSet<?> changes) {
            this.graphs = graphs;
            this.changes = changes;
        }

        void run(int hooks) {
            graphs.forEach(graph -> run(graph, changes));
            hooksBefore = hooks;
        }

        @SuppressWarnings("unchecked") // the records are of a class that the graph is for
        private static <E> void run(DependencyGraph<E> graph, ChangeSet<?> changes) {
            graph.runForChanges((ChangeSet<? extends E>) changes);
        }
    }

    /** Runs the graphs of a chunk whose hooks have not been called yet. */
    void first(RecordChanges<?> changes) {
        List<DependencyGraph<?>> graphs =
                registry.entityHooks(changes.entityClass()).graphs(changes.type());
        if (!graphs.isEmpty()) {
            Chunk chunk = new Chunk(graphs, changeSet(changes));
            chunks.add(chunk);
            chunk.run(hooks);
        }
    }

    private <E> ChangeSet<E> changeSet(RecordChanges<E> changes) {
        int[] all = IntStream.range(0, changes.size()).toArray();
        return ChangeSetView.of(
                Moment.BEFORE,
                new SelectedChanges<>(
                        new ChunkAttributes<>(changes), all, OperationFacts.withoutHook(depth, isDryRun)));
    }

    /** Notes that a before hook was called. */
    void hookCalled() {
        hooks++;
    }

    /** Runs the graphs of the last chunk again if hooks were called since. */
    void again() {
        if (!chunks.isEmpty()) {
            again(chunks.get(chunks.size() - 1));
        }
    }

    /** Runs the graphs of all chunks again that ran before the last hook. */
    void settle() {
        chunks.forEach(this::again);
    }

    /** Forgets the chunks that are about to be written. */
    void forget() {
        chunks.clear();
    }

    private void again(Chunk chunk) {
        if (chunk.hooksBefore < hooks) {
            chunk.run(hooks);
        }
    }
}
