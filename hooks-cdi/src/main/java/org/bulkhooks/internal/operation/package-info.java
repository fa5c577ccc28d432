/**
 * The order of an operation: what happens to records, and when. A flush, a call of the facade and a statement take the
 * same steps; what only the persistence provider knows is behind {@link org.bulkhooks.spi}, who is called is up to
 * {@link org.bulkhooks.internal.dispatch}.
 *
 * <p>The core types are {@link org.bulkhooks.internal.operation.RecordSteps} and
 * {@link org.bulkhooks.internal.operation.FlushSteps}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.operation;

import org.jspecify.annotations.NullMarked;
