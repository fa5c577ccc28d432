/** The beans behind the page of the bank. */
@NullMarked
package org.bulkhooks.quickstart.page;

import org.jspecify.annotations.NullMarked;
