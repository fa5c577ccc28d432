/**
 * What the classes of entities tell of their attributes, without asking a persistence provider.
 *
 * <p>The core type is {@link org.bulkhooks.internal.model.PersistentMembers}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.model;

import org.jspecify.annotations.NullMarked;
