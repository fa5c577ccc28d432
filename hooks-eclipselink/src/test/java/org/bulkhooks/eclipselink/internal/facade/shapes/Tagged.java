package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.*;

/** Collections of values and a join table: EclipseLink writes it. */
@Entity
public class Tagged extends Base {
    @ElementCollection
    public Set<String> tags = new HashSet<>();

    @ManyToMany
    public List<Target> targets = new ArrayList<>();
}
