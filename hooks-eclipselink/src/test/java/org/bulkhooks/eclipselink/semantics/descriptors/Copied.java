package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.Partitioned;
import org.eclipse.persistence.annotations.ReplicationPartitioning;

/** An entry whose rows are in two databases. */
@Entity
@Partitioned("everywhere")
@ReplicationPartitioning(
        name = "everywhere",
        connectionPools = {"default", "second"})
public class Copied extends VersionedEntry {

    protected Copied() {}

    public Copied(long id, String title, int number) {
        super(id, title, number);
    }
}
