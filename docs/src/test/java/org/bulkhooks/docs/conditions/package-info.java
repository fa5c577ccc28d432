/** The samples of docs/reference/conditions.md. */
@NullMarked
package org.bulkhooks.docs.conditions;

import org.jspecify.annotations.NullMarked;
