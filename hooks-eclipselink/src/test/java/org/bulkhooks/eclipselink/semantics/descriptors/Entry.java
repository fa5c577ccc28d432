package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What all entities here have. */
@MappedSuperclass
public abstract class Entry {

    @Id
    private long id;

    private String title;

    @Column(name = "N")
    private int number;

    protected Entry() {}

    protected Entry(long id, String title, int number) {
        this.id = id;
        this.title = title;
        this.number = number;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
