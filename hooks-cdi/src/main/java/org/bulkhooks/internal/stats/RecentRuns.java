package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bulkhooks.internal.dispatch.HookRun;
import org.jspecify.annotations.Nullable;

/** The last runs of one hook. Thread-safe, without locks; its memory is bounded by its capacity. */
final class RecentRuns {

    private static final Comparator<HookRun> NEWEST_FIRST =
            Comparator.comparingLong(HookRun::startedAtMillis).reversed();

    private final int capacity;
    private final AtomicReferenceArray<@Nullable HookRun> ring;
    private final AtomicLong next = new AtomicLong();

    /**
     * Makes an empty memory.
     *
     * @param capacity how many runs are kept, possibly none
     */
    RecentRuns(int capacity) {
        this.capacity = capacity;
        this.ring = new AtomicReferenceArray<>(capacity);
    }

    void add(HookRun run) {
        if (capacity > 0) {
            ring.set((int) (next.getAndIncrement() % capacity), run);
        }
    }

    /** Returns the runs that are kept, the one that began last first. */
    List<HookRun> newestFirst() {
        long end = next.get();
        List<HookRun> runs = new ArrayList<>(capacity);
        for (long position = end - 1; position >= Math.max(0, end - capacity); position--) {
            HookRun run = ring.get((int) (position % capacity));
            if (run != null) { // null where another thread has taken the place and not filled it yet
                runs.add(run);
            }
        }
        runs.sort(NEWEST_FIRST);
        return runs;
    }
}
