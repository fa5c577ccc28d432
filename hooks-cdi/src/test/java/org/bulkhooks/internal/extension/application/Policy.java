package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity with attributes of many kinds. */
@Entity
public class Policy extends Identified {

    /** What may become of it. */
    public enum Status {
        /** It is not signed. */
        DRAFT,
        /** It is in force. */
        ACTIVE,
        /** It has ended. */
        ENDED
    }

    /** Its status. */
    public @Nullable Status status = Status.DRAFT;

    /** What it costs. */
    public @Nullable BigDecimal premium;

    /** Who has it. */
    @ManyToOne
    public @Nullable Customer holder;

    /** Who gets the money. */
    @Embedded
    public Owner beneficiary = new Owner("nobody");

    /** A converted attribute. */
    @Convert(converter = YesNoConverter.class)
    public @Nullable Boolean signed;

    /** Words about it. */
    @ElementCollection
    public List<String> tags = List.of();

    /** A picture of it. */
    public byte[] scan = {};

    /** Makes a policy. */
    public Policy(long id) {
        super(id);
    }

    /** Makes a policy with a status. */
    public Policy(long id, @Nullable Status status) {
        this(id);
        this.status = status;
    }

    /** Makes a policy with a price. */
    public Policy(long id, @Nullable String premium) {
        this(id);
        this.premium = premium == null ? null : new BigDecimal(premium);
    }
}
