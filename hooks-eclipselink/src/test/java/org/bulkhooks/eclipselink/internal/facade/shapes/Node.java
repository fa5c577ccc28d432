package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** Refers to its own class and to another. */
@Entity
public class Node extends Base {
    @ManyToOne
    public Node parent;

    @ManyToOne(fetch = FetchType.LAZY)
    public Target target;

    @OneToOne
    @JoinColumn(name = "SINGLE_ID")
    public Target single;
}
