package org.bulkhooks.it.freight;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What is to happen next, and where. */
@Embeddable
public class NextStep {

    private @Nullable String action;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Harbour harbour;

    protected NextStep() {}

    public NextStep(String action, Harbour harbour) {
        this.action = action;
        this.harbour = harbour;
    }

    public @Nullable String getAction() {
        return action;
    }

    public @Nullable Harbour getHarbour() {
        return harbour;
    }
}
