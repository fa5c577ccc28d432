/**
 * Tells OpenTelemetry what runs, where its API is there: spans of operations and hooks, and metrics. It tells names,
 * numbers and classes of exceptions, never a record, an id, a value or a message.
 *
 * <p>The core type is {@link org.bulkhooks.internal.telemetry.Telemetry}. The API may be missing: classes whose names
 * begin with {@code OpenTelemetry} refer to it, and no other class. Internal.
 */
@NullMarked
package org.bulkhooks.internal.telemetry;

import org.jspecify.annotations.NullMarked;
