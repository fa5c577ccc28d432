package org.bulkhooks.internal.extension.mistakes.noentitymanager;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bulkhooks.bulk.BulkOperations;

/** Has the facade injected into a constructor. */
@Dependent
public class Reports {

    private final BulkOperations bulk;

    /** Makes it. */
    @Inject
    public Reports(@Named("reporting") BulkOperations bulk) {
        this.bulk = bulk;
    }

    /** Returns the facade. */
    public BulkOperations bulk() {
        return bulk;
    }
}
