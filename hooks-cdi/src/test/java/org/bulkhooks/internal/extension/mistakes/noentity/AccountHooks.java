package org.bulkhooks.internal.extension.mistakes.noentity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.Change;
import org.bulkhooks.internal.extension.application.Account;

/** Hooks on no entities. */
@Dependent
public class AccountHooks {

    void ofMistypedClass(@Observes AfterUpdate<Acount> accounts) {}

    void ofInterface(@Observes AfterUpdate<Priced> priced) {}

    void ofClass(@Observes AfterUpdate<Unmapped> unmapped) {}

    void ofText(@Observes AfterUpdate<String> texts) {}

    void ofArray(@Observes AfterUpdate<String[]> arrays) {}

    void ofList(@Observes BeforeCreate<List<String>> lists) {}

    void ofEntities(@Observes AfterUpdate<List<Account>> lists) {}

    void ofChanges(@Observes AfterUpdate<Change<Account>> changes) {}
}
