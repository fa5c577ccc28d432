package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;

/** The rejections of one operation, until they are checked. */
public final class Rejections {

    private final List<RejectedRecord> rejected = new ArrayList<>();
    private boolean closed;

    /** Lets hooks reject records from now on, as they can from the start. */
    public void open() {
        closed = false;
    }

    /** Lets no hook reject records, until they are called again before a write. */
    public void close() {
        closed = true;
    }

    /** Notes a rejection by a hook, which may have kept the change longer than it counts. */
    void addOfHook(RejectedRecord rejection) {
        if (closed) {
            throw new IllegalStateException(
                    "it is too late to reject " + rejection.entityClass().getSimpleName()
                            + " at position " + rejection.position()
                            + ", because its Before and Validate hooks have run: reject a record in the hook that gets its change, and"
                            + " keep no change longer");
        }
        add(rejection);
    }

    /** Notes a rejection. */
    public void add(RejectedRecord rejection) {
        rejected.add(rejection);
    }

    public int size() {
        return rejected.size();
    }

    /** Returns how many records were rejected since there were some number of rejections. */
    public int recordsSince(int size) {
        return positionsSince(size).size();
    }

    /** Returns the positions of the records that were rejected since there were some number of rejections. */
    public Set<Integer> positionsSince(int size) {
        Set<Integer> positions = new HashSet<>();
        rejected.subList(size, rejected.size()).forEach(rejection -> positions.add(rejection.position()));
        return Set.copyOf(positions);
    }

    /** Returns all rejections in the order of positions. */
    public List<RejectedRecord> inOrder() {
        return since(0);
    }

    /** Returns the rejections since there were some number of them, in the order of positions. */
    public List<RejectedRecord> since(int size) {
        return rejected.subList(size, rejected.size()).stream()
                .sorted(Comparator.comparingInt(RejectedRecord::position))
                .toList();
    }

    /**
     * Checks that no record was rejected since there were some number of rejections.
     *
     * @param counted where positions are counted, for the message
     * @throws RecordsRejectedException if one was
     */
    public void checkSince(int size, String counted) {
        if (rejected.size() > size) {
            throw new RecordsRejectedException(since(size), counted);
        }
    }
}
