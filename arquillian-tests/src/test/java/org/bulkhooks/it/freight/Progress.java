package org.bulkhooks.it.freight;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How far a shipment has come. */
@Embeddable
public class Progress {

    private @Nullable LocalDateTime seenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Harbour seenIn;

    @Embedded
    private @Nullable NextStep next;

    protected Progress() {}

    public Progress(LocalDateTime seenAt, Harbour seenIn, NextStep next) {
        this.seenAt = seenAt;
        this.seenIn = seenIn;
        this.next = next;
    }

    public @Nullable LocalDateTime getSeenAt() {
        return seenAt;
    }

    public @Nullable Harbour getSeenIn() {
        return seenIn;
    }

    public @Nullable NextStep getNext() {
        return next;
    }
}
