package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** Two tables, whose keys have other names, and a version that can be null. */
@Entity
@SecondaryTable(
        name = "STOCK_NOTE",
        pkJoinColumns = {
            @PrimaryKeyJoinColumn(name = "NOTE_PLACE", referencedColumnName = "PLACE"),
            @PrimaryKeyJoinColumn(name = "NOTE_SHELF", referencedColumnName = "SHELF")
        })
public class Stock {
    @EmbeddedId
    public StockId id;

    @Version
    public Integer version;

    public int amount;

    @Column(table = "STOCK_NOTE")
    public String note;

    public Stock() {}

    public Stock(String place, int shelf) {
        this.id = new StockId(place, shelf);
    }
}
