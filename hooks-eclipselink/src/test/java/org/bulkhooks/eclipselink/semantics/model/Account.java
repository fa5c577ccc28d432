package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;

/** An account, in one table with its subclass. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("ACCOUNT")
@NamedQuery(name = "Account.freeze", query = "update Account a set a.status = :status where a.balance < :limit")
@NamedQuery(name = "Account.purge", query = "delete from Account a where a.status = :status")
public class Account extends Versioned {

    @NotNull
    @Size(min = 1, max = 20)
    @Column(name = "account_number", unique = true)
    private String number;

    @Column(precision = 19, scale = 2)
    private BigDecimal balance = BigDecimal.ZERO.setScale(2);

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Convert(converter = CurrencyConverter.class)
    private Currency currency = Currency.getInstance("EUR");

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "postal_street"))
    private Address postal = new Address("1 Main Street", "Springfield");

    private String remark;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    protected Account() {}

    public Account(String number) {
        this.number = number;
    }

    public Account(String number, String balance) {
        this.number = number;
        this.balance = amount(balance);
    }

    @Override
    public String label() {
        return number;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(BigDecimal balance) {
        this.balance = balance;
    }

    public final void setBalance(String amount) {
        setBalance(amount(amount));
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public Currency getCurrency() {
        return currency;
    }

    public void setCurrency(Currency currency) {
        this.currency = currency;
    }

    public Address getPostal() {
        return postal;
    }

    public void setPostal(Address postal) {
        this.postal = postal;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
