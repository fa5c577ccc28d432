package org.bulkhooks.docs.events;

import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.docs.readme.Account;

@ApplicationScoped
@SuppressWarnings("try") // a scope only has to be open
public class Migration {

    @Inject
    Hooks hooks;

    @Inject
    BulkOperations bulk;

    void migrate(List<Account> accounts) {
        try (var scope = hooks.bypass(Balances.class, "migration 42")) {
            bulk.create(accounts);
        }
    }

    void migrateWithOption(List<Account> accounts) {
        bulk.create(accounts, bypassing(Bypass.hook(Balances.class, "validate", "migration 42")));
    }

    List<Bypass> kinds() {
        return List.of(
                Bypass.allHooks("migration 42"),
                Bypass.hooksOf(Balances.class, "migration 42"),
                Bypass.hook(Balances.class, "validate", "migration 42"),
                Bypass.event(AfterUpdate.class, "migration 42"),
                Bypass.model(Account.class, "migration 42"));
    }

    BulkResult importWhatIsRight(List<Account> accounts) {
        BulkResult result = bulk.create(accounts, partialSuccess());
        result.rejections().forEach(rejected -> report(rejected.position(), rejected.message()));
        return result;
    }

    List<HookDescription> whatRunsAfterAnUpdate() {
        return hooks.forModel(Account.class, AfterUpdate.class);
    }

    private void report(int position, String message) {
        System.getLogger("migration").log(System.Logger.Level.INFO, "line {0}: {1}", position + 1, message);
    }
}
