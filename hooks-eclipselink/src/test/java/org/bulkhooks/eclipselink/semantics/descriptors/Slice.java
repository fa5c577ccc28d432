package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.HashPartitioning;
import org.eclipse.persistence.annotations.Partitioned;

/** An entry whose rows are in one of two databases. */
@Entity
@Partitioned("byId")
@HashPartitioning(
        name = "byId",
        partitionColumn = @Column(name = "ID"),
        unionUnpartitionableQueries = true,
        connectionPools = {"default", "second"})
public class Slice extends VersionedEntry {

    protected Slice() {}

    public Slice(long id, String title, int number) {
        super(id, title, number);
    }
}
