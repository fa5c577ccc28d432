/** The samples of derived attributes, compiled and run. */
@NullMarked
package org.bulkhooks.docs.graph;

import org.jspecify.annotations.NullMarked;
