/** An application whose jobs write coupons. */
@NullMarked
package org.bulkhooks.it.coupons;

import org.jspecify.annotations.NullMarked;
