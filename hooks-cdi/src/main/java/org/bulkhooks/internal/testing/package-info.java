/**
 * The recorder of the test kit, and the portable extension that makes it a bean.
 *
 * <p>The core type is {@link org.bulkhooks.internal.testing.ApplicationRecorder}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.testing;

import org.jspecify.annotations.NullMarked;
