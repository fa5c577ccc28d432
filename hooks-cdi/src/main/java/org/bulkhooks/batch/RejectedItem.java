package org.bulkhooks.batch;

import java.util.List;
import org.bulkhooks.RejectedRecord;

/**
 * An item of a chunk that {@link BulkItemWriter} left out.
 *
 * @param item the item, as the reader or the processor made it
 * @param rejections why it was left out; at least one
 */
public record RejectedItem(Object item, List<RejectedRecord> rejections) {

    /** Makes it with a copy of the list. */
    public RejectedItem {
        rejections = List.copyOf(rejections);
    }
}
