/**
 * Bulk operations: lists and streams of records, and statements, that are written with hooks.
 *
 * <p>{@link org.bulkhooks.bulk.BulkOperations} is injected, or made for an EntityManager;
 * {@link org.bulkhooks.bulk.BulkOptions} makes the options of its calls. The events that hooks observe, and what a
 * hook's author needs, are in {@link org.bulkhooks}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.bulk;

import org.jspecify.annotations.NullMarked;
