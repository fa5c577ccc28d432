package org.bulkhooks.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record of an upsert.
 *
 * @param position the index of the record in the caller's list, counted from 0
 * @param outcome what was done with it
 * @param id the id of its row, as {@link jakarta.persistence.PersistenceUnitUtil#getIdentifier(Object)} tells it; for a
 *     rejected record that has no row, what its id attribute holds, perhaps null
 */
public record UpsertedRecord(
        int position, RecordOutcome outcome, @Nullable Object id) {}
