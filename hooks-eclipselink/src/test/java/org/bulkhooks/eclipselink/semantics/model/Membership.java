package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** What a customer is for a season: one a customer and season, and one a card. */
@Entity
@Table(
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"customer_id", "season"}),
            @UniqueConstraint(columnNames = {"cardSeries", "cardNumber"})
        })
public class Membership extends Versioned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    private Integer season;

    private String level;

    @Embedded
    private Card card;

    protected Membership() {}

    public Membership(Customer customer, Integer season, String level) {
        this.customer = customer;
        this.season = season;
        this.level = level;
    }

    @Override
    public String label() {
        return level;
    }

    public Customer getCustomer() {
        return customer;
    }

    public Integer getSeason() {
        return season;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public Card getCard() {
        return card;
    }

    public void setCard(Card card) {
        this.card = card;
    }
}
