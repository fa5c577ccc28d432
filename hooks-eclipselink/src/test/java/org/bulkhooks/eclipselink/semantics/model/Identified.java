package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** The id of all entities, from a pooled sequence. */
@MappedSuperclass
public abstract class Identified implements Auditable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "records")
    @SequenceGenerator(name = "records", sequenceName = "records", allocationSize = 50)
    private Long id;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
