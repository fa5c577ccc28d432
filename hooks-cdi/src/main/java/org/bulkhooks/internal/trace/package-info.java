/**
 * What the last operations of an application did, step by step: for people who want to know why one was slow or failed.
 * It keeps numbers and names, never a record, an id, a value or the message of an exception, and its memory is bounded.
 *
 * <p>The core type is {@link org.bulkhooks.internal.trace.Trace}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.trace;

import org.jspecify.annotations.NullMarked;
