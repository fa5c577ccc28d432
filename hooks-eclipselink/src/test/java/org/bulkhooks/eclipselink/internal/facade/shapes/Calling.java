package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.*;

/** Notes its lifecycle callbacks. */
@Entity
public class Calling extends Base {
    @Transient
    public List<String> calls = new ArrayList<>();

    public int updates;

    @PrePersist
    void prePersist() {
        calls.add("prePersist");
        if (name == null) {
            name = "by prePersist";
        }
    }

    @PostPersist
    void postPersist() {
        calls.add("postPersist " + (id != null));
    }

    @PreUpdate
    void preUpdate() {
        calls.add("preUpdate");
        updates++;
    }

    @PostUpdate
    void postUpdate() {
        calls.add("postUpdate");
    }

    @PreRemove
    void preRemove() {
        calls.add("preRemove");
    }

    @PostRemove
    void postRemove() {
        calls.add("postRemove");
    }
}
