package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Has an id that the database makes, and a code that tells it from all others. */
@Entity
public class Token {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(unique = true, nullable = false)
    private String code;

    public Token() {}

    public Token(int number) {
        this.code = "T" + number;
    }

    public Long getId() {
        return id;
    }
}
