package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;

/** Is in a table that its subclass adds another one to. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "KIND")
public class Pallet {

    @Id
    private Integer id;

    @Version
    private int version;

    @Column(unique = true, nullable = false)
    private String code;

    public Pallet() {}

    Pallet(int number) {
        this.id = number;
        this.code = "P" + number;
    }

    public Integer getId() {
        return id;
    }
}
