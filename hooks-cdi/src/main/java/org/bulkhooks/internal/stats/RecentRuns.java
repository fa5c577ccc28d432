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

    /** How many runs are kept for a hook. */
    static final int CAPACITY = 64;

    private static final Comparator<HookRun> NEWEST_FIRST =
            Comparator.comparingLong(HookRun::startedAtMillis).reversed();

    private final AtomicReferenceArray<@Nullable HookRun> ring = new AtomicReferenceArray<>(CAPACITY);
    private final AtomicLong next = new AtomicLong();

    void add(HookRun run) {
        ring.set((int) (next.getAndIncrement() % CAPACITY), run);
    }

    /** Returns the runs that are kept, the one that began last first. */
    List<HookRun> newestFirst() {
        long end = next.get();
        List<HookRun> runs = new ArrayList<>(CAPACITY);
        for (long position = end - 1; position >= Math.max(0, end - CAPACITY); position--) {
            HookRun run = ring.get((int) (position % CAPACITY));
            if (run != null) { // null where another thread has taken the place and not filled it yet
                runs.add(run);
            }
        }
        runs.sort(NEWEST_FIRST);
        return runs;
    }
}
