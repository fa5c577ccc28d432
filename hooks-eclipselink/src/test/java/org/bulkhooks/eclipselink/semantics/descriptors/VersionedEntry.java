package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** An entry with a version. */
@MappedSuperclass
public abstract class VersionedEntry extends Entry {

    @Version
    private int version;

    protected VersionedEntry() {}

    protected VersionedEntry(long id, String title, int number) {
        super(id, title, number);
    }

    public int getVersion() {
        return version;
    }
}
