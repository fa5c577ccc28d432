package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A record whose columns have two attributes each, one of which only reads, before or behind the other. */
@Entity
@SuppressWarnings("UnusedVariable") // EclipseLink reads them
public class Plaque {

    @Id
    private Long id;

    @Version
    private long version;

    @Column(unique = true)
    private String number;

    @Column(name = "inscription", insertable = false, updatable = false)
    private String aInscription;

    private String inscription;

    private String material;

    @Column(name = "material", insertable = false, updatable = false)
    private String zMaterial;

    @Column(name = "origin_code", insertable = false, updatable = false)
    private String aOrigin;

    @ManyToOne
    @JoinColumn(name = "origin_code")
    private Branch origin;

    @ManyToOne
    @JoinColumn(name = "keeper_code")
    private Branch keeper;

    @Column(name = "keeper_code", insertable = false, updatable = false)
    private String zKeeper;

    protected Plaque() {}

    public Plaque(long id, Branch branch) {
        this.id = id;
        this.number = "#" + id;
        this.inscription = "I";
        this.material = "M";
        this.origin = branch;
        this.keeper = branch;
    }

    public Long getId() {
        return id;
    }

    public void set(String text, Branch branch) {
        inscription = text;
        material = text;
        origin = branch;
        keeper = branch;
    }

    public void setInscription(String inscription) {
        this.inscription = inscription;
    }

    public String shown() {
        return aInscription + " " + zMaterial + " " + aOrigin + " " + zKeeper;
    }
}
