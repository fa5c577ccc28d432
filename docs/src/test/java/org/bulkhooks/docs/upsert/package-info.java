/** The samples of upserts, compiled and run. */
@NullMarked
package org.bulkhooks.docs.upsert;

import org.jspecify.annotations.NullMarked;
