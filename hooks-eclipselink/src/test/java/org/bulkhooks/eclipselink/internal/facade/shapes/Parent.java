package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.*;

/** Cascades to its children: EclipseLink writes it. */
@Entity
public class Parent extends Base {
    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Child> children = new ArrayList<>();
}
