package org.bulkhooks.docs.readme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private BigDecimal balance = BigDecimal.ZERO;

    private String state = "open";

    protected Account() {}

    public Account(String balance) {
        this.balance = new BigDecimal(balance);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void withdraw(String amount) {
        balance = balance.subtract(new BigDecimal(amount));
    }

    public String getState() {
        return state;
    }

    public void close() {
        state = "closed";
    }
}
