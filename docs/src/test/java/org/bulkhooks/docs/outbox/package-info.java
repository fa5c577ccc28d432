/** Work after the commit that survives a crash: a hook notes it in the transaction, and a timer does it. */
@NullMarked
package org.bulkhooks.docs.outbox;

import org.jspecify.annotations.NullMarked;
