package org.bulkhooks.quickstart.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bulkhooks.quickstart.audit.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account.
 *
 * <p>Two sums are kept: what was posted and what was credited as interest. Balance and tier follow from them and are
 * never set by hand: {@link AccountGraph} derives them on every way to the database.
 */
@Entity
@Table(name = "BANK_ACCOUNT")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the attributes
public class Account implements Auditable {

    /** The digits of all sums after the decimal point. */
    public static final int SCALE = 2;

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BANK_ACCOUNT_SEQ")
    @SequenceGenerator(name = "BANK_ACCOUNT_SEQ", sequenceName = "BANK_ACCOUNT_SEQ", allocationSize = 1000)
    private @Nullable Long id;

    @Column(name = "NR", length = 20, nullable = false, unique = true, updatable = false)
    private String number;

    @Column(length = 100, nullable = false)
    private String owner;

    @Column(length = 200, nullable = false)
    private String email;

    @Column(precision = 19, scale = SCALE, nullable = false)
    private BigDecimal overdraftLimit;

    @Column(precision = 19, scale = SCALE, nullable = false)
    private BigDecimal posted = ZERO;

    @Column(precision = 19, scale = SCALE, nullable = false)
    private BigDecimal interest = ZERO;

    @Column(precision = 19, scale = SCALE, nullable = false)
    private BigDecimal balance = ZERO;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Tier tier = Tier.BASIC;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private AccountStatus status = AccountStatus.OPEN;

    @Column(nullable = false)
    private LocalDate openedOn;

    private @Nullable LocalDate lastPostingOn;

    @Version
    private long version;

    protected Account() {}

    /** Makes an open account without postings. */
    public Account(String number, String owner, String email, BigDecimal overdraftLimit, LocalDate openedOn) {
        this.number = number;
        this.owner = owner;
        this.email = email;
        this.overdraftLimit = overdraftLimit;
        this.openedOn = openedOn;
    }

    /** Adds a posting, which may be negative. */
    public void post(BigDecimal amount, LocalDate day) {
        posted = posted.add(amount);
        if (lastPostingOn == null || day.isAfter(lastPostingOn)) {
            lastPostingOn = day;
        }
    }

    /** Closes the account for postings. */
    public void close() {
        status = AccountStatus.CLOSED;
    }

    /** Tells whether a posting of this amount would leave more debt than the account may have. */
    public boolean overdrawnBy(BigDecimal amount) {
        return posted.add(interest).add(amount).add(overdraftLimit).signum() < 0;
    }

    /** Tells whether the account is in debt beyond its limit. */
    public boolean overdrawn() {
        return balance.add(overdraftLimit).signum() < 0;
    }

    /** Tells whether the account is closed. */
    public boolean closed() {
        return status == AccountStatus.CLOSED;
    }

    /** Returns the id, or null before the account is stored. */
    public @Nullable Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String owner() {
        return owner;
    }

    public String email() {
        return email;
    }

    public BigDecimal overdraftLimit() {
        return overdraftLimit;
    }

    public BigDecimal posted() {
        return posted;
    }

    public BigDecimal interest() {
        return interest;
    }

    public BigDecimal balance() {
        return balance;
    }

    void setBalance(BigDecimal balance) {
        this.balance = balance;
    }

    public Tier tier() {
        return tier;
    }

    void setTier(Tier tier) {
        this.tier = tier;
    }

    public AccountStatus status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Returns the day of the youngest posting, or null if there was none. */
    public @Nullable LocalDate lastPostingOn() {
        return lastPostingOn;
    }

    @Override
    public String auditKey() {
        return number;
    }

    @Override
    public BigDecimal auditedAmount() {
        return balance;
    }
}
