/**
 * What tests of hooks use: change sets made by hand, a runner for one hook without container and database, and a
 * recorder that tells which hooks an application called.
 *
 * <p>The core types are {@link org.bulkhooks.testing.TestChanges}, {@link org.bulkhooks.testing.HookRunner} and
 * {@link org.bulkhooks.testing.HookRecorder}. This package is public API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.testing;

import org.jspecify.annotations.NullMarked;
