package org.bulkhooks.internal.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.jspecify.annotations.Nullable;

/** Counts what became of the records of one upsert, and tells it when it is sure. Not thread-safe. */
final class UpsertTally {

    private final @Nullable Consumer<? super UpsertedRecord> listener;
    private final boolean keeping;
    private final Map<RecordOutcome, Integer> counts = new EnumMap<>(RecordOutcome.class);
    private final List<UpsertedRecord> kept = new ArrayList<>();
    private final List<UpsertedRecord> unsure = new ArrayList<>();

    /**
     * Begins to count.
     *
     * @param listener the listener, or null if there is none
     * @param keeping whether the result will name each record
     */
    UpsertTally(@Nullable Consumer<? super UpsertedRecord> listener, boolean keeping) {
        this.listener = listener;
        this.keeping = keeping;
    }

    /** Adds records whose rows are written. */
    void add(List<UpsertedRecord> records) {
        unsure.addAll(records);
    }

    /** Tells the listener of the records that were added since: their chunk is done, or committed. */
    void confirm() {
        List<UpsertedRecord> sure = List.copyOf(unsure);
        unsure.clear();
        if (keeping) {
            kept.addAll(sure);
        }
        sure.forEach(each -> counts.merge(each.outcome(), 1, Integer::sum));
        if (listener != null) {
            sure.forEach(listener);
        }
    }

    /** Returns the result of the call, which is over. */
    UpsertResult result(List<RejectedRecord> rejections) {
        return new UpsertResult(counts, kept, rejections);
    }
}
