package org.bulkhooks.eclipselink.internal.flush.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A record with an attribute of each kind. */
@Entity
public class Parcel {

    @Id
    private Long id;

    @Version
    private long version;

    private String name;

    @Column(precision = 19, scale = 2)
    private BigDecimal weight;

    @Lob
    private byte[] image;

    @Temporal(TemporalType.TIMESTAMP)
    private Date sent;

    @Embedded
    private Place place;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Carrier carrier;

    @OneToMany(mappedBy = "parcel", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Item> items = new ArrayList<>();

    @ManyToMany
    private Set<Carrier> allowed = new HashSet<>();

    @ElementCollection
    private List<String> labels = new ArrayList<>();

    protected Parcel() {}

    public Parcel(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public byte[] getImage() {
        return image;
    }

    public void setImage(byte[] image) {
        this.image = image;
    }

    public Date getSent() {
        return sent;
    }

    public void setSent(Date sent) {
        this.sent = sent;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public Carrier getCarrier() {
        return carrier;
    }

    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }

    public List<Item> getItems() {
        return items;
    }

    public void add(Item item) {
        item.setParcel(this);
        items.add(item);
    }

    public Set<Carrier> getAllowed() {
        return allowed;
    }

    public List<String> getLabels() {
        return labels;
    }
}
