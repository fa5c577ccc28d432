package org.bulkhooks.eclipselink.cluster;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.coordination.MergeChangeSetCommand;

/**
 * What a node was told by one message.
 *
 * @param changed the rows that have changed, each as class and id, in the order of ids
 * @param deleted the rows that were deleted
 */
record Message(List<String> changed, List<String> deleted) {

    static Message of(MergeChangeSetCommand command, AbstractSession session) {
        UnitOfWorkChangeSet changes = command.getChangeSet(session);
        return new Message(
                rows(changes.getAllChangeSets().keySet()),
                rows(changes.getDeletedObjects().keySet()));
    }

    /** Returns what a node is told of rows that have changed, with ids from one to another, both included. */
    static Message changed(Class<?> entityClass, int first, int last) {
        return new Message(rows(entityClass, first, last), List.of());
    }

    /** Returns what a node is told of rows that were deleted. */
    static Message deleted(Class<?> entityClass, int first, int last) {
        return new Message(List.of(), rows(entityClass, first, last));
    }

    int size() {
        return changed.size() + deleted.size();
    }

    private static List<String> rows(Class<?> entityClass, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> entityClass.getSimpleName() + " " + id)
                .sorted()
                .toList();
    }

    private static List<String> rows(Collection<ObjectChangeSet> changes) {
        return changes.stream()
                .map(each -> each.getClassName().replaceFirst(".*\\.", "") + " " + each.getId())
                .sorted()
                .toList();
    }
}
