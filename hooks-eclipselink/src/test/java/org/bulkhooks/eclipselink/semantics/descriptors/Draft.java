package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/** An entry that queries find as long as its number is not negative. */
@Entity
@AdditionalCriteria("this.number >= 0")
public class Draft extends VersionedEntry {

    protected Draft() {}

    public Draft(long id, String title, int number) {
        super(id, title, number);
    }
}
