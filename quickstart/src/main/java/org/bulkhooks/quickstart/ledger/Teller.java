package org.bulkhooks.quickstart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bulkhooks.quickstart.account.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * Posts one entry at a time, with nothing but the EntityManager. The hooks are those of the imports: one record is a
 * list of one.
 */
@ApplicationScoped
@Transactional
public class Teller {

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    Ledger ledger;

    /**
     * Posts an amount to an account.
     *
     * @return the posting, or empty if there is no such account
     */
    public Optional<LedgerEntry> post(String accountNumber, BigDecimal amount, String text) {
        return accounts.find(accountNumber).map(account -> {
            LedgerEntry entry =
                    new LedgerEntry(UUID.randomUUID().toString(), account, LocalDate.now(ZoneOffset.UTC), amount, text);
            entityManager.persist(entry);
            entityManager.flush(); // so that the caller gets the refusal, not a failed commit
            return entry;
        });
    }

    /**
     * Corrects a posting. Its text can be corrected; a hook vetoes another amount.
     *
     * @return the posting, or empty if there is none with that reference
     */
    public Optional<LedgerEntry> correct(String reference, @Nullable String text, @Nullable BigDecimal amount) {
        return ledger.find(reference).map(entry -> {
            if (text != null) {
                entry.describe(text);
            }
            if (amount != null) {
                entry.revalue(amount);
            }
            entityManager.flush();
            return entry;
        });
    }
}
