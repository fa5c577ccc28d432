package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.ReadOnly;

/** An entry that EclipseLink never writes. */
@Entity
@ReadOnly
public class Constant extends VersionedEntry {

    protected Constant() {}

    public Constant(long id, String title, int number) {
        super(id, title, number);
    }
}
