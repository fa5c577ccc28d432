package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A workshop, with an id of a text and a number, and a lazy collection that its constructor makes. */
@Entity
public class Workshop {

    @EmbeddedId
    private DeskId id;

    @Version
    private int version;

    private String trade;

    @ManyToMany
    private List<Note> papers = new ArrayList<>();

    protected Workshop() {}

    public Workshop(String room, int place, String trade) {
        this.id = new DeskId(room, place);
        this.trade = trade;
    }

    public DeskId getId() {
        return id;
    }

    public String getTrade() {
        return trade;
    }

    public void setTrade(String trade) {
        this.trade = trade;
    }

    public List<Note> getPapers() {
        return papers;
    }
}
