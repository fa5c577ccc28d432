package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of accounts. Its subclasses map the same table: one has hooks, another has none, so that both can
 * be measured in one application.
 */
@MappedSuperclass
public abstract class AccountRow {

    /** How many ids a value of the sequence stands for: those up to it. */
    public static final int IDS_OF_A_VALUE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = IDS_OF_A_VALUE)
    private @Nullable Long id;

    @Version
    private long version;

    private String number = "";
    private String holder = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer = new Customer(1);

    @Column(precision = 15, scale = 2)
    private BigDecimal balance = BigDecimal.ZERO;

    @Column(name = "credit_limit", precision = 15, scale = 2)
    private BigDecimal creditLimit = BigDecimal.ZERO;

    private String state = "";
    private LocalDate opened = LocalDate.EPOCH;

    @Column(name = "changed_at")
    private LocalDateTime changedAt = LocalDate.EPOCH.atStartOfDay();

    private @Nullable String note;

    /** Returns the id, null as long as the record has none. */
    public @Nullable Long getId() {
        return id;
    }

    /** Sets the id. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** Returns the id of a record that has one. */
    public long key() {
        if (id == null) {
            throw new IllegalStateException("a record without id");
        }
        return id;
    }

    /** Returns the version. */
    public long getVersion() {
        return version;
    }

    /** Sets the version. */
    public void setVersion(long version) {
        this.version = version;
    }

    /** Returns the number. */
    public String getNumber() {
        return number;
    }

    /** Sets the number. */
    public void setNumber(String number) {
        this.number = number;
    }

    /** Returns the name on the account. */
    public String getHolder() {
        return holder;
    }

    /** Sets the name on the account. */
    public void setHolder(String holder) {
        this.holder = holder;
    }

    /** Returns who owns it. */
    public Customer getCustomer() {
        return customer;
    }

    /** Sets who owns it. */
    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    /** Returns the balance. */
    public BigDecimal getBalance() {
        return balance;
    }

    /** Sets the balance. */
    public void setBalance(BigDecimal balance) {
        this.balance = balance;
    }

    /** Returns how far the balance may go below zero. */
    public BigDecimal getCreditLimit() {
        return creditLimit;
    }

    /** Sets how far the balance may go below zero. */
    public void setCreditLimit(BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }

    /** Returns the state, such as {@code open}. */
    public String getState() {
        return state;
    }

    /** Sets the state. */
    public void setState(String state) {
        this.state = state;
    }

    /** Returns when it was opened. */
    public LocalDate getOpened() {
        return opened;
    }

    /** Sets when it was opened. */
    public void setOpened(LocalDate opened) {
        this.opened = opened;
    }

    /** Returns when it was changed last. */
    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    /** Sets when it was changed last. */
    public void setChangedAt(LocalDateTime changedAt) {
        this.changedAt = changedAt;
    }

    /** Returns a note, or null. */
    public @Nullable String getNote() {
        return note;
    }

    /** Sets a note. */
    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** Makes another record equal to this one. */
    public <R extends AccountRow> R copyTo(R other) {
        other.setId(getId());
        other.setVersion(getVersion());
        other.setNumber(getNumber());
        other.setHolder(getHolder());
        other.setCustomer(getCustomer());
        other.setBalance(getBalance());
        other.setCreditLimit(getCreditLimit());
        other.setState(getState());
        other.setOpened(getOpened());
        other.setChangedAt(getChangedAt());
        other.setNote(getNote());
        return other;
    }
}
