/**
 * The bulk facade on EclipseLink: it checks what a caller hands over, begins a transaction where there is none, and makes of each
 * call an operation of {@link org.bulkhooks.eclipselink.internal.steps.OperationRun}.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.facade.EclipseLinkBulkOperations}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.facade;

import org.jspecify.annotations.NullMarked;
