package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.util.UUID;

/** A UUID as id. */
@Entity
public class FromUuid {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    public UUID id;

    public String name;
}
