package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** An id from a table of generators, that a primitive attribute holds. */
@Entity
@TableGenerator(name = "tickets", table = "TICKET_IDS", pkColumnValue = "TICKET", allocationSize = 3)
public class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
    public long id;

    public String seat;
}
