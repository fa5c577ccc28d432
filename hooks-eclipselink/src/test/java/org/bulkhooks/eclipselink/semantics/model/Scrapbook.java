package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SecondaryTable;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;

/** Papers whose changes are found by comparison, woven or not. */
@Entity
@ChangeTracking(ChangeTrackingType.DEFERRED)
@SecondaryTable(name = "scrapbook_annex")
@AttributeOverride(name = "remark", column = @Column(name = "remark", table = "scrapbook_annex"))
public class Scrapbook extends Papers {

    protected Scrapbook() {}

    public Scrapbook(long id) {
        super(id);
    }
}
