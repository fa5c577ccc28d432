package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** An embedded id, embeddables in embeddables, and one twice. */
@Entity
public class Embedding {
    @EmbeddedId
    public Key key;

    @Embedded
    public Outer outer;

    @Embedded
    @AttributeOverride(name = "label", column = @Column(name = "LABEL2"))
    @AttributeOverride(name = "inner.code", column = @Column(name = "CODE2"))
    public Outer second;
}
