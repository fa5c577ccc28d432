package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** A record that only conditions look at: it has no table. */
@Entity
public class Deposit {

    @Id
    private long id;

    private String state = "";
    private BigDecimal balance = BigDecimal.ZERO;

    @Embedded
    private Terms terms = new Terms("");

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer = new Customer(1);

    protected Deposit() {}

    /** Makes one. */
    public Deposit(long id, String state, BigDecimal balance, String currency) {
        this.id = id;
        this.state = state;
        this.balance = balance;
        this.terms = new Terms(currency);
    }

    /** Returns the id. */
    public long getId() {
        return id;
    }

    /** Returns the state. */
    public String getState() {
        return state;
    }

    /** Returns the balance. */
    public BigDecimal getBalance() {
        return balance;
    }

    /** Returns what was agreed. */
    public Terms getTerms() {
        return terms;
    }

    /** Returns whose it is. */
    public Customer getCustomer() {
        return customer;
    }

    /** What was agreed on a deposit. */
    @Embeddable
    public static class Terms {

        private String currency = "";

        protected Terms() {}

        Terms(String currency) {
            this.currency = currency;
        }

        /** Returns the currency. */
        public String getCurrency() {
            return currency;
        }
    }
}
