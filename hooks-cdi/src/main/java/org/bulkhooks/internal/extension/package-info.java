/**
 * The CDI portable extension: it collects the hooks of an application, checks them, and connects them to the
 * persistence provider.
 *
 * <p>The core type is {@link org.bulkhooks.internal.extension.BulkHooksExtension}, which only has phases. Internal.
 */
@NullMarked
package org.bulkhooks.internal.extension;

import org.jspecify.annotations.NullMarked;
