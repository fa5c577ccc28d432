package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** Attributes in two tables. */
@Entity
@SecondaryTable(name = "SPLIT_MORE", pkJoinColumns = @PrimaryKeyJoinColumn(name = "SPLIT_ID"))
public class Split extends Base {
    @Column(table = "SPLIT_MORE")
    public String more;
}
