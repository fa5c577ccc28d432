package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.*;

/** Small in the database, large in memory, and written by EclipseLink. */
@Entity
public class HeavyTagged extends Base {
    @ElementCollection
    public Set<String> tags = new HashSet<>();

    @Transient
    public byte[] ballast = new byte[64 * 1024];
}
