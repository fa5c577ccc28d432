package org.bulkhooks.batch;

import java.util.List;

/**
 * Hears which items {@link BulkItemWriter} left out because hooks or Jakarta Bean Validation rejected them. The
 * application implements it as a named bean, and the job names that bean by the property {@code listener} of the
 * writer.
 *
 * <p>It is called on the thread of the step, in the transaction of the chunk, after the accepted items are written. So
 * what it stores by Jakarta Persistence is committed with the chunk, or not at all. If the engine rolls the chunk back
 * and tries it again, it is called again.
 */
@FunctionalInterface
public interface RejectedItemListener {

    /**
     * Is told what was left out of a chunk. It is not called for a chunk whose items were all accepted.
     *
     * @param items at least one, in the order of the chunk
     * @throws RuntimeException whatever it throws fails the chunk, as an exception of the writer
     */
    void rejected(List<RejectedItem> items);
}
