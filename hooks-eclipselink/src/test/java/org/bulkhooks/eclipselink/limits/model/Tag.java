package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Has an id of a sequence, and a code that tells it from all others. */
@Entity
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tags")
    @SequenceGenerator(name = "tags", sequenceName = "TAG_SEQ", allocationSize = 50)
    private Long id;

    @Column(unique = true, nullable = false)
    private String code;

    public Tag() {}

    public Tag(int number) {
        this.code = "T" + number;
    }

    public Long getId() {
        return id;
    }
}
