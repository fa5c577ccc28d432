package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** An id from a table. */
@Entity
public class FromTable {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "fromTable")
    @TableGenerator(name = "fromTable", allocationSize = 20)
    public Long id;

    public String name;
}
