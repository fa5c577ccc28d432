package org.bulkhooks.quickstart.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.audit.Auditable;
import org.jspecify.annotations.Nullable;

/** A posting to an account. Its amount is final; a typing error in its text can be mended. */
@Entity
@Table(name = "BANK_LEDGER_ENTRY")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the attributes
public class LedgerEntry implements Auditable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BANK_LEDGER_ENTRY_SEQ")
    @SequenceGenerator(name = "BANK_LEDGER_ENTRY_SEQ", sequenceName = "BANK_LEDGER_ENTRY_SEQ", allocationSize = 1000)
    private @Nullable Long id;

    @Column(length = 40, nullable = false, unique = true, updatable = false)
    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ACCOUNT_ID", nullable = false)
    private Account account;

    @Column(nullable = false)
    private LocalDate bookedOn;

    @Column(precision = 19, scale = Account.SCALE, nullable = false)
    private BigDecimal amount;

    @Column(name = "ENTRY_TEXT", length = 200, nullable = false)
    private String text;

    @Version
    private long version;

    protected LedgerEntry() {}

    /** Makes a posting. */
    public LedgerEntry(String reference, Account account, LocalDate bookedOn, BigDecimal amount, String text) {
        this.reference = reference;
        this.account = account;
        this.bookedOn = bookedOn;
        this.amount = amount;
        this.text = text;
    }

    /** Gives the posting another text. */
    public void describe(String newText) {
        text = newText;
    }

    /** Sets another amount, which a hook refuses once the posting is stored. */
    public void revalue(BigDecimal newAmount) {
        amount = newAmount;
    }

    /** Returns the id, or null before the posting is stored. */
    public @Nullable Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Account account() {
        return account;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String text() {
        return text;
    }

    @Override
    public String auditKey() {
        return reference;
    }

    @Override
    public BigDecimal auditedAmount() {
        return amount;
    }
}
