package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;

/** The rejections of one operation, until they are checked. */
final class Rejections {

    private final List<RejectedRecord> rejected = new ArrayList<>();

    void add(RejectedRecord rejection) {
        rejected.add(rejection);
    }

    void check() {
        if (!rejected.isEmpty()) {
            throw new RecordsRejectedException(rejected.stream()
                    .sorted(Comparator.comparingInt(RejectedRecord::position))
                    .toList());
        }
    }
}
