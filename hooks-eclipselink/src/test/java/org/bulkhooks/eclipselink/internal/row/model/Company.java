package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/** Another concrete class, some of whose rows queries do not find. */
@Entity
@AdditionalCriteria("this.seat is not null")
public class Company extends Party {
    public String seat;
}
