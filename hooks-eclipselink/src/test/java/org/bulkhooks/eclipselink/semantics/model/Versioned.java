package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** The version of most entities. */
@MappedSuperclass
public abstract class Versioned extends Identified {

    @Version
    private long version;

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
