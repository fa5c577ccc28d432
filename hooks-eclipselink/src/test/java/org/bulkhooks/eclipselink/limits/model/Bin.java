package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Has a key of three columns, another one, and a relation to its own class. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"COUNTRY", "SITE", "CODE"}))
public class Bin {

    @EmbeddedId
    private BinId id;

    @Version
    private int version;

    @Column(nullable = false)
    private int country;

    @Column(nullable = false)
    private int site;

    @Column(nullable = false)
    private int code;

    private int amount;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "NEXT_HALL", referencedColumnName = "HALL")
    @JoinColumn(name = "NEXT_SHELF", referencedColumnName = "SHELF")
    @JoinColumn(name = "NEXT_PLACE", referencedColumnName = "PLACE")
    private Bin next;

    @OneToMany(mappedBy = "next", cascade = CascadeType.PERSIST)
    private List<Bin> before = new ArrayList<>();

    @ElementCollection
    private List<String> labels = new ArrayList<>();

    public Bin() {}

    /** Makes one of a number. */
    public Bin(int number) {
        this.id = new BinId(number);
        this.country = number % 3;
        this.site = number % 5;
        this.code = number;
    }

    public BinId getId() {
        return id;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public Bin getNext() {
        return next;
    }

    public void setNext(Bin next) {
        this.next = next;
    }

    public List<Bin> getBefore() {
        return before;
    }

    public List<String> getLabels() {
        return labels;
    }
}
