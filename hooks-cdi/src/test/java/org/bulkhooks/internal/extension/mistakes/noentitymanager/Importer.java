package org.bulkhooks.internal.extension.mistakes.noentitymanager;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bulkhooks.bulk.BulkOperations;

/** Has the facade injected into a field. */
@Dependent
public class Importer {

    @Inject
    private BulkOperations bulk;

    /** Returns the facade. */
    public BulkOperations bulk() {
        return bulk;
    }
}
