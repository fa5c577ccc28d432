package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;

/** A card with two numbers that tell it from all others together. */
@Embeddable
public class Card {

    private String cardSeries;
    private Integer cardNumber;

    protected Card() {}

    public Card(String cardSeries, Integer cardNumber) {
        this.cardSeries = cardSeries;
        this.cardNumber = cardNumber;
    }

    public String getCardSeries() {
        return cardSeries;
    }

    public Integer getCardNumber() {
        return cardNumber;
    }
}
