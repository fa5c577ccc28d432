package org.bulkhooks.benchmarks.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;

/** One hook before and one after each operation, which do nothing: what is left is what it costs to call them. */
@ApplicationScoped
public class QuietHooks {

    void beforeSave(@Observes BeforeSave<QuietAccount> accounts) {}

    void afterSave(@Observes AfterSave<QuietAccount> accounts) {}

    void beforeDelete(@Observes BeforeDelete<QuietAccount> accounts) {}

    void afterDelete(@Observes AfterDelete<QuietAccount> accounts) {}
}
