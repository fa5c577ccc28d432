package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** What several entities have in common. */
@MappedSuperclass
public abstract class Base {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "base")
    @SequenceGenerator(name = "base", sequenceName = "BASE_SEQ", allocationSize = 10)
    public Long id;

    @Version
    public Long version;

    public String name;
}
