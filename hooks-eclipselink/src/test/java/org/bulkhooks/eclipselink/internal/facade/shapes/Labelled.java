package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.*;

/** A reference, and a collection of values that EclipseLink writes. */
@Entity
public class Labelled extends Base {
    @ManyToOne
    public Target target;

    @ElementCollection
    public Set<String> labels = new HashSet<>();
}
