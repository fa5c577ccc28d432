package org.bulkhooks.docs.readme;

import static org.bulkhooks.BulkOptions.attributes;
import static org.bulkhooks.BulkOptions.chunkSize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkResult;

@ApplicationScoped
public class Accounts {

    @Inject
    BulkOperations bulk;

    void importAll(List<Account> accounts) {
        bulk.create(accounts);
    }

    void close(List<Account> accounts) {
        accounts.forEach(Account::close);
        bulk.update(accounts, attributes(Account_.STATE), chunkSize(500));
    }

    int comeAndGo(List<Account> accounts) {
        bulk.create(accounts);
        bulk.update(accounts);
        bulk.update(accounts, attributes(Account_.BALANCE), chunkSize(500));
        BulkResult deleted = bulk.delete(accounts);
        return deleted.written();
    }
}
