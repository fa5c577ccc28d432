/** The samples of the guide to related records. */
@NullMarked
package org.bulkhooks.docs.related;

import org.jspecify.annotations.NullMarked;
