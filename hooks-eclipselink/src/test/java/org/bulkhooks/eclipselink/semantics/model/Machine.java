package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/** A machine, with a second table whose key has a name of its own, above a hierarchy of joined tables. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "machine_manual", pkJoinColumns = @PrimaryKeyJoinColumn(name = "of_machine"))
public class Machine extends Versioned {

    @Column(unique = true)
    private String serial;

    @Column(table = "machine_manual", unique = true)
    private String isbn;

    @Column(table = "machine_manual")
    private Integer pages;

    protected Machine() {}

    public Machine(String serial, String isbn, Integer pages) {
        this.serial = serial;
        this.isbn = isbn;
        this.pages = pages;
    }

    @Override
    public String label() {
        return serial;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getIsbn() {
        return isbn;
    }

    public void setIsbn(String isbn) {
        this.isbn = isbn;
    }

    public Integer getPages() {
        return pages;
    }

    public void setPages(Integer pages) {
        this.pages = pages;
    }
}
