/** The samples of the reference of events and of the page on leaving hooks out. */
@NullMarked
package org.bulkhooks.docs.events;

import org.jspecify.annotations.NullMarked;
