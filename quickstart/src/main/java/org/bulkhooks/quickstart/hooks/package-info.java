/** All hooks of the application: what happens around each write of accounts and ledger entries. */
@NullMarked
package org.bulkhooks.quickstart.hooks;

import org.jspecify.annotations.NullMarked;
