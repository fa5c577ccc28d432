package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/**
 * What is measured, with an attribute of each primitive type, and with attributes that no update or no insert writes.
 */
@Entity
public class Gauge {

    @Id
    private long id;

    @Version
    private int version;

    private String name;

    @Column(name = "is_on")
    private boolean on;

    private byte tiny;
    private short few;
    private int many;
    private long huge;
    private float rough;
    private double fine;
    private char letter;

    @Column(updatable = false)
    private String maker;

    @Column(updatable = false)
    private int made;

    @Column(insertable = false)
    private String checked;

    @ManyToOne
    @JoinColumn(updatable = false)
    private Branch origin;

    @Embedded
    private Seal seal = new Seal();

    protected Gauge() {}

    public Gauge(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public byte getTiny() {
        return tiny;
    }

    public void setTiny(byte tiny) {
        this.tiny = tiny;
    }

    public short getFew() {
        return few;
    }

    public void setFew(short few) {
        this.few = few;
    }

    public int getMany() {
        return many;
    }

    public void setMany(int many) {
        this.many = many;
    }

    public long getHuge() {
        return huge;
    }

    public void setHuge(long huge) {
        this.huge = huge;
    }

    public float getRough() {
        return rough;
    }

    public void setRough(float rough) {
        this.rough = rough;
    }

    public double getFine() {
        return fine;
    }

    public void setFine(double fine) {
        this.fine = fine;
    }

    public char getLetter() {
        return letter;
    }

    public void setLetter(char letter) {
        this.letter = letter;
    }

    public String getMaker() {
        return maker;
    }

    public void setMaker(String maker) {
        this.maker = maker;
    }

    public int getMade() {
        return made;
    }

    public void setMade(int made) {
        this.made = made;
    }

    public String getChecked() {
        return checked;
    }

    public void setChecked(String checked) {
        this.checked = checked;
    }

    public Branch getOrigin() {
        return origin;
    }

    public void setOrigin(Branch origin) {
        this.origin = origin;
    }

    public Seal getSeal() {
        return seal;
    }
}
