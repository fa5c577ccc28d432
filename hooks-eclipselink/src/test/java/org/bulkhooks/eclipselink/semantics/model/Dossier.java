package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SecondaryTable;

/** Papers whose changes are noted when they are made, if the class is woven. */
@Entity
@SecondaryTable(name = "dossier_annex")
@AttributeOverride(name = "remark", column = @Column(name = "remark", table = "dossier_annex"))
public class Dossier extends Papers {

    protected Dossier() {}

    public Dossier(long id) {
        super(id);
    }
}
