/** Postings to accounts; the core type is {@link org.bulkhooks.quickstart.ledger.LedgerEntry}. */
@NullMarked
package org.bulkhooks.quickstart.ledger;

import org.jspecify.annotations.NullMarked;
