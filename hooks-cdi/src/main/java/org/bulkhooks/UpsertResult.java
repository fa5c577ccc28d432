package org.bulkhooks;

import java.util.List;

/**
 * What an upsert did.
 *
 * @param outcomes what became of each record, in the order in which the records were given
 * @param rejections all rejections of records that were left out, in the order of positions, several for a record perhaps; none
 *     without {@link BulkOptions#partialSuccess()}
 */
public record UpsertResult(List<UpsertedRecord> outcomes, List<RejectedRecord> rejections) {

    /** Makes the result with copies of the lists. */
    public UpsertResult {
        outcomes = List.copyOf(outcomes);
        rejections = List.copyOf(rejections);
    }

    /** Returns how many records were given. */
    public int records() {
        return outcomes.size();
    }

    /** Returns how many rows were inserted. */
    public int created() {
        return count(UpsertOutcome.CREATED);
    }

    /** Returns how many rows were updated. */
    public int updated() {
        return count(UpsertOutcome.UPDATED);
    }

    /** Returns how many rows were left as they are because the caller wanted that. */
    public int skipped() {
        return count(UpsertOutcome.SKIPPED);
    }

    /** Returns how many rows had nothing to change. */
    public int unchanged() {
        return count(UpsertOutcome.UNCHANGED);
    }

    /** Returns how many records were rejected and left out. */
    public int rejected() {
        return count(UpsertOutcome.REJECTED);
    }

    private int count(UpsertOutcome outcome) {
        return (int) outcomes.stream().filter(each -> each.outcome() == outcome).count();
    }
}
