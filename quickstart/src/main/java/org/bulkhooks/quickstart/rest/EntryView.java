package org.bulkhooks.quickstart.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bulkhooks.quickstart.ledger.LedgerEntry;

/** A posting as JSON. */
public record EntryView(String reference, LocalDate bookedOn, BigDecimal amount, String text) {

    static EntryView of(LedgerEntry entry) {
        return new EntryView(entry.reference(), entry.bookedOn(), entry.amount(), entry.text());
    }
}
