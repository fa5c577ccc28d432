package org.bulkhooks.internal.extension.mistakes.noentity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;

/** Hooks on no entities. */
@Dependent
public class AccountHooks {

    void ofMistypedClass(@Observes AfterUpdate<Acount> accounts) {}

    void ofInterface(@Observes AfterUpdate<Priced> priced) {}

    void ofArray(@Observes AfterUpdate<String[]> arrays) {}

    void ofList(@Observes BeforeCreate<List<String>> lists) {}
}
