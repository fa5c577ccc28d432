/** Credits interest to accounts. */
@NullMarked
package org.bulkhooks.quickstart.interest;

import org.jspecify.annotations.NullMarked;
