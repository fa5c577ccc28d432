package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** An entity whose id comes from the sequence of all. */
@MappedSuperclass
public abstract class Numbered extends Coded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mapping_ids")
    @SequenceGenerator(name = "mapping_ids", sequenceName = "mapping_ids", allocationSize = 50)
    private Long id;

    public Long getId() {
        return id;
    }
}
