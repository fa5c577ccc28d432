/** Mail to account holders, which this application only logs. */
@NullMarked
package org.bulkhooks.quickstart.mail;

import org.jspecify.annotations.NullMarked;
