package org.bulkhooks.it.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.bulkhooks.it.bank.library.Audited;
import org.jspecify.annotations.Nullable;

@Entity
public class Account implements Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true)
    private String number = "";

    @Column(precision = 12, scale = 2, nullable = false)
    private BigDecimal balance = BigDecimal.ZERO;

    private @Nullable String tier;

    protected Account() {}

    public Account(String number, String balance) {
        this.number = number;
        this.balance = new BigDecimal(balance);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(String balance) {
        this.balance = new BigDecimal(balance);
    }

    public @Nullable String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    @Override
    public String auditName() {
        return number;
    }
}
