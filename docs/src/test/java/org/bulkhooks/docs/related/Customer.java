package org.bulkhooks.docs.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who an invoice goes to. */
@Entity
public class Customer {

    @Id
    private long id;

    private String country;
    private String email;

    public long getId() {
        return id;
    }

    public String getCountry() {
        return country;
    }

    public String getEmail() {
        return email;
    }
}
