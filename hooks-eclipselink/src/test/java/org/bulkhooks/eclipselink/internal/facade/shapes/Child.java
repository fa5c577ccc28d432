package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** Belongs to a parent. Its ids are drawn apart from those of parents, in whatever order. */
@Entity
public class Child {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child")
    @SequenceGenerator(name = "child", sequenceName = "CHILD_SEQ", allocationSize = 10)
    public Long id;

    @Version
    public Long version;

    public String name;

    @ManyToOne
    public Parent parent;
}
