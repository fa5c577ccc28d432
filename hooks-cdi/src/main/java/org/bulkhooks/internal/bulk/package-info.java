/**
 * The bulk facade: how a call is fed with records (whole, as a stream, with a commit for each chunk), and what becomes
 * of them.
 *
 * <p>The core type is {@link org.bulkhooks.internal.bulk.BulkFacade}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.bulk;

import org.jspecify.annotations.NullMarked;
