package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A talk with relations of every kind, which can be sent to another machine and back. */
@Entity
@SuppressWarnings(
        "serial") // relations are of types that are not declared to be serializable, but are, where they are sent
public class Appointment implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private Long id;

    @Version
    private long version;

    private String subject;

    @Basic(fetch = FetchType.LAZY)
    private String minutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "desk_room", referencedColumnName = "room")
    @JoinColumn(name = "desk_place", referencedColumnName = "place")
    private Desk desk;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "booked_week", referencedColumnName = "slot_week")
    @JoinColumn(name = "booked_hour", referencedColumnName = "slot_hour")
    private Slot slot;

    @ManyToOne(fetch = FetchType.LAZY)
    private Party host;

    @ManyToMany
    @JoinTable(name = "appointment_adviser")
    private Set<Adviser> advisers = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "appointment_deputy")
    @MapKey(name = "name")
    private Map<String, Adviser> deputies = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinTable(name = "appointment_topic")
    @OrderColumn(name = "place")
    private List<Topic> agenda = new ArrayList<>();

    protected Appointment() {}

    public Appointment(long id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public Desk getDesk() {
        return desk;
    }

    public void setDesk(Desk desk) {
        this.desk = desk;
    }

    public Slot getSlot() {
        return slot;
    }

    public void setSlot(Slot slot) {
        this.slot = slot;
    }

    public Party getHost() {
        return host;
    }

    public void setHost(Party host) {
        this.host = host;
    }

    public Set<Adviser> getAdvisers() {
        return advisers;
    }

    public Map<String, Adviser> getDeputies() {
        return deputies;
    }

    public List<Topic> getAgenda() {
        return agenda;
    }
}
