package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

/** Who works for the bank, with several references to records of the same class. */
@Entity
public class Clerk {

    @Id
    private long id;

    @Version
    private long version;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Clerk boss;

    @OneToOne
    private Clerk deputy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "desk_room", referencedColumnName = "room")
    @JoinColumn(name = "desk_place", referencedColumnName = "place")
    private Desk desk;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "former_room", referencedColumnName = "room")
    @JoinColumn(name = "former_place", referencedColumnName = "place")
    private Desk formerDesk;

    @Embedded
    private Duty duty = new Duty("none");

    protected Clerk() {}

    public Clerk(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
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

    public Clerk getBoss() {
        return boss;
    }

    public void setBoss(Clerk boss) {
        this.boss = boss;
    }

    public Clerk getDeputy() {
        return deputy;
    }

    public void setDeputy(Clerk deputy) {
        this.deputy = deputy;
    }

    public Desk getDesk() {
        return desk;
    }

    public void setDesk(Desk desk) {
        this.desk = desk;
    }

    public Desk getFormerDesk() {
        return formerDesk;
    }

    public Duty getDuty() {
        return duty;
    }
}
