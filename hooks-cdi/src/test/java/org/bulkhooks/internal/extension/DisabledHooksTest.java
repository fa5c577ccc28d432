package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class DisabledHooksTest {

    @ApplicationScoped
    static class AccountHooks {

        void recheck(@Observes AfterUpdate<Account> accounts) {}

        void validate(@Observes ValidateSave<Account> accounts) {}
    }

    private static String refusal(String names) {
        return Refusal.of(() -> TestApplication.of(AccountHooks.class)
                .entities(Account.class)
                .configuration("org.bulkhooks.disabled=" + names)
                .start());
    }

    @Test
    void reportsNamesOfNoHook() {
        assertThat(refusal("AccountHooks.rechek, AccountHooks.recheck, 0123456789ab"))
                .contains(
                        "2 mistakes keep",
                        "HOOK-0053 org.bulkhooks.disabled: there is no hook 'AccountHooks.rechek'; did you mean"
                                + " AccountHooks.recheck?",
                        "HOOK-0053 org.bulkhooks.disabled: there is no hook '0123456789ab'; write its id");
    }

    @Test
    void reportsValidationHooks() {
        assertThat(refusal("AccountHooks.validate"))
                .contains("HOOK-0054 org.bulkhooks.disabled: 'AccountHooks.validate' is"
                        + " AccountHooks.validate(ValidateSave<Account>), a validation hook");
    }
}
