package org.bulkhooks.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.RejectedRecord;

/**
 * What an upsert did.
 *
 * @param counts of how many records each outcome became; outcomes of no record may be missing
 * @param outcomes what became of each record, in the order in which the records were given; empty where they came chunk
 *     by chunk, from a stream or committed by chunk, because nothing is kept of them then:
 *     {@link BulkOptions#onUpserted} hears it
 * @param rejections all rejections of records that were left out, in the order of positions, several for a record
 *     perhaps; none without {@link BulkOptions#partialSuccess()}
 */
public record UpsertResult(
        Map<RecordOutcome, Integer> counts, List<UpsertedRecord> outcomes, List<RejectedRecord> rejections) {

    /** Makes the result with copies of the map and of the lists. */
    public UpsertResult {
        counts = Map.copyOf(counts);
        outcomes = List.copyOf(outcomes);
        rejections = List.copyOf(rejections);
    }

    /**
     * Makes the result of an upsert whose outcomes are all known.
     *
     * @param outcomes what became of each record, in the order in which the records were given
     * @param rejections all rejections of records that were left out, in the order of positions
     */
    public UpsertResult(List<UpsertedRecord> outcomes, List<RejectedRecord> rejections) {
        this(count(outcomes), outcomes, rejections);
    }

    private static Map<RecordOutcome, Integer> count(List<UpsertedRecord> outcomes) {
        Map<RecordOutcome, Integer> counts = new EnumMap<>(RecordOutcome.class);
        outcomes.forEach(upserted -> counts.merge(upserted.outcome(), 1, Integer::sum));
        return counts;
    }

    /** Returns how many records were given. */
    public int records() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many rows were inserted. */
    public int created() {
        return count(RecordOutcome.CREATED);
    }

    /** Returns how many rows were updated. */
    public int updated() {
        return count(RecordOutcome.UPDATED);
    }

    /** Returns how many rows were left as they are because the caller wanted that. */
    public int skipped() {
        return count(RecordOutcome.SKIPPED);
    }

    /** Returns how many rows had nothing to change. */
    public int unchanged() {
        return count(RecordOutcome.UNCHANGED);
    }

    /** Returns how many records were rejected and left out. */
    public int rejected() {
        return count(RecordOutcome.REJECTED);
    }

    private int count(RecordOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
