package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.Currency;

/** A parcel, with an id of two columns, a version and a second table. */
@Entity
@SecondaryTable(
        name = "parcel_route",
        pkJoinColumns = {
            @PrimaryKeyJoinColumn(name = "route_depot", referencedColumnName = "depot"),
            @PrimaryKeyJoinColumn(name = "route_counter", referencedColumnName = "counter")
        })
public class Parcel {

    @EmbeddedId
    private ParcelId id;

    @Version
    private Integer version;

    private String addressee;

    @Lob
    private byte[] picture;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Convert(converter = CurrencyConverter.class)
    private Currency currency = Currency.getInstance("EUR");

    @Column(table = "parcel_route")
    private String route;

    protected Parcel() {}

    public Parcel(String depot, int counter) {
        this.id = new ParcelId(depot, counter);
    }

    public ParcelId getId() {
        return id;
    }

    public Integer getVersion() {
        return version;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public void setPicture(byte... picture) {
        this.picture = picture.clone();
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public void setCurrency(Currency currency) {
        this.currency = currency;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    /** Returns what is written on it, with the number of bytes of its picture. */
    @Override
    public String toString() {
        int bytes = picture == null ? 0 : picture.length;
        return String.join(
                        " ",
                        String.valueOf(addressee),
                        status.name(),
                        currency.getCurrencyCode(),
                        String.valueOf(route))
                + " " + bytes;
    }
}
