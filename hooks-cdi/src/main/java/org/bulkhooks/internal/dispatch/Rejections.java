package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;

/** The rejections of one operation, until they are checked. */
final class Rejections {

    private final List<RejectedRecord> rejected = new ArrayList<>();

    void add(RejectedRecord rejection) {
        rejected.add(rejection);
    }

    int size() {
        return rejected.size();
    }

    /** Returns how many records were rejected since there were some number of rejections. */
    int recordsSince(int size) {
        return positionsSince(size).size();
    }

    /** Returns the positions of the records that were rejected since there were some number of rejections. */
    Set<Integer> positionsSince(int size) {
        Set<Integer> positions = new HashSet<>();
        rejected.subList(size, rejected.size()).forEach(each -> positions.add(each.position()));
        return Set.copyOf(positions);
    }

    /** Returns the rejections since there were some number of them. */
    List<RejectedRecord> since(int size) {
        return List.copyOf(rejected.subList(size, rejected.size()));
    }

    List<RejectedRecord> inOrder() {
        return rejected.stream()
                .sorted(Comparator.comparingInt(RejectedRecord::position))
                .toList();
    }

    void check() {
        if (!rejected.isEmpty()) {
            throw new RecordsRejectedException(inOrder());
        }
    }
}
