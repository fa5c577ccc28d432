/** Brings files of accounts and of transactions into the bank, whole or not at all. */
@NullMarked
package org.bulkhooks.quickstart.imports;

import org.jspecify.annotations.NullMarked;
