/**
 * Steps of Jakarta Batch that write with hooks. API; it needs a server with Jakarta Batch, and nothing else of the
 * library refers to it.
 *
 * <p>The core type is {@link org.bulkhooks.batch.BulkItemWriter}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.batch;

import org.jspecify.annotations.NullMarked;
