/**
 * What the steps of all calls and statements share: what is known of an entity class, what was written, and what after
 * hooks change in it.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.steps.RecordClass}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.steps;

import org.jspecify.annotations.NullMarked;
