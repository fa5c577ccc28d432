package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * EclipseLink alone, as one tunes it for many records: batches of 1,000, customers in the shared cache and accounts
 * not, old rows 1,000 at a time, and an empty persistence context for each 1,000 records.
 */
final class TunedEclipseLink extends EclipseLinkAlone {

    private static final int CHUNK = 1_000;

    TunedEclipseLink(String name, ConnectionPool connections) {
        super(new EclipseLinkUnit(name, connections, properties()), CHUNK);
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(EclipseLinkUnit.BATCHES);
        properties.put("eclipselink.cache.shared.PlainAccount", "false");
        return properties;
    }

    @Override
    List<PlainAccount> managed(EntityManager em, List<? extends AccountRow> accounts) {
        return em.createQuery("select a from PlainAccount a where a.id in :ids", PlainAccount.class)
                .setParameter("ids", accounts.stream().map(AccountRow::getId).toList())
                .getResultList();
    }

    @Override
    Map<String, PlainAccount> withNumbers(EntityManager em, List<? extends AccountRow> accounts) {
        return em.createQuery("select a from PlainAccount a where a.number in :numbers", PlainAccount.class)
                .setParameter(
                        "numbers", accounts.stream().map(AccountRow::getNumber).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(AccountRow::getNumber, Function.identity()));
    }

    @Override
    List<PlainAccount> writtenAccounts(TypedQuery<PlainAccount> query) {
        return query.setHint("eclipselink.maintain-cache", false).getResultList();
    }

    @Override
    void flushed(EntityManager em) {
        em.clear();
    }
}
