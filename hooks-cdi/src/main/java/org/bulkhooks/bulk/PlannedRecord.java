package org.bulkhooks.bulk;

import java.util.List;
import java.util.Set;
import org.bulkhooks.RejectedRecord;

/**
 * What a call would do with one record: what a {@linkplain BulkOptions#dryRun dry run} found out. The caller's records
 * are told by their positions. Applications read it and do not construct it: later versions may add components.
 *
 * @param position the index of the record in the caller's list or stream, counted from 0; of an update by query, in the
 *     result of the query
 * @param outcome what the call would do with it
 * @param changedAttributes the names of the attributes that would be {@linkplain RecordOutcome#UPDATED updated}, those
 *     that hooks change included, and those of embeddables with a dot; where an update is limited to some attributes
 *     and no hook looks at the record, these, because the row is not read then; none for other outcomes
 * @param rejections why it is {@linkplain RecordOutcome#REJECTED rejected}, at least one; none for other outcomes
 */
public record PlannedRecord(
        int position, RecordOutcome outcome, Set<String> changedAttributes, List<RejectedRecord> rejections) {

    /** Makes it with copies of the collections. */
    public PlannedRecord {
        changedAttributes = Set.copyOf(changedAttributes);
        rejections = List.copyOf(rejections);
    }
}
