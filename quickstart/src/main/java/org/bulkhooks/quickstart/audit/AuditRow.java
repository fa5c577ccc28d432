package org.bulkhooks.quickstart.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One change of one record, as an auditor reads it. */
@Entity
@Table(name = "BANK_AUDIT")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the attributes
public class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BANK_AUDIT_SEQ")
    @SequenceGenerator(name = "BANK_AUDIT_SEQ", sequenceName = "BANK_AUDIT_SEQ", allocationSize = 1000)
    private @Nullable Long id;

    // UTC: Jakarta Persistence 3.1 knows no Instant
    @Column(name = "RECORDED_AT", nullable = false)
    private LocalDateTime recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private AuditAction action;

    @Column(length = 40, nullable = false)
    private String model;

    @Column(name = "RECORD_KEY", length = 40, nullable = false)
    private String key;

    @Column(name = "CHANGED_ATTRIBUTES", length = 200, nullable = false)
    private String changed;

    @Column(precision = 19, scale = 2, nullable = false)
    private BigDecimal oldAmount;

    @Column(precision = 19, scale = 2)
    private @Nullable BigDecimal newAmount;

    protected AuditRow() {}

    private AuditRow(AuditAction action, Auditable old, Instant at, String changed, @Nullable BigDecimal newAmount) {
        this.action = action;
        this.model = old.getClass().getSimpleName();
        this.key = old.auditKey();
        this.recordedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        this.changed = changed;
        this.oldAmount = old.auditedAmount();
        this.newAmount = newAmount;
    }

    /** Makes the row about an update. */
    public static AuditRow updated(Auditable old, Auditable current, String changed, Instant at) {
        return new AuditRow(AuditAction.UPDATED, old, at, changed, current.auditedAmount());
    }

    /** Makes the row about a delete. */
    public static AuditRow deleted(Auditable old, Instant at) {
        return new AuditRow(AuditAction.DELETED, old, at, "", null);
    }

    public Instant at() {
        return recordedAt.toInstant(ZoneOffset.UTC);
    }

    public AuditAction action() {
        return action;
    }

    /** Returns the simple name of the entity class. */
    public String model() {
        return model;
    }

    public String key() {
        return key;
    }

    /** Returns the names of the changed attributes in alphabetical order, separated by blanks; empty for a delete. */
    public String changed() {
        return changed;
    }

    /** Returns the sum before the change. */
    public BigDecimal oldAmount() {
        return oldAmount;
    }

    /** Returns the sum after the change, or null if the record is gone. */
    public @Nullable BigDecimal newAmount() {
        return newAmount;
    }
}
