package org.bulkhooks.quickstart.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.bulkhooks.quickstart.metrics.Report;
import org.jspecify.annotations.Nullable;

/**
 * What the last work in this session did: kept over the redirect after a form, so that a reload does not repeat the
 * form.
 */
@Named
@SessionScoped
public class Outcome implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Report report;

    void set(@Nullable Report latest) {
        report = latest;
    }

    /** Returns the report of the last work, or null if there was none or it failed. */
    public @Nullable Report getReport() {
        return report;
    }
}
