package org.bulkhooks.eclipselink.internal.write.shapes;

import jakarta.persistence.*;

/** Belongs to a parent. */
@Entity
public class Child extends Base {
    @ManyToOne
    public Parent parent;
}
