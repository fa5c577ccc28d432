package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** An account that bears interest. */
@Entity
@DiscriminatorValue("SAVINGS")
public class SavingsAccount extends Account {

    private BigDecimal rate = BigDecimal.ONE;

    protected SavingsAccount() {}

    public SavingsAccount(String number) {
        super(number);
    }

    public SavingsAccount(String number, String balance) {
        super(number, balance);
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }
}
