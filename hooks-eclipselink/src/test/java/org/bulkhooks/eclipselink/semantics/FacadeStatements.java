package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;

/** How many statements the facade sends, with hooks and without. */
abstract class FacadeStatements {

    private static final int RECORDS = 1_000;

    @EveryWay(WritePath.FACADE)
    void ofCreates(Way way) {
        Statements statements = way.database().statements();

        way.commit(work -> work.bulk().create(Samples.accounts(RECORDS)));

        assertThat(statements.idQueries())
                .hasSizeLessThanOrEqualTo(way.database().idQueries(RECORDS, 50));
        assertThat(statements.selects()).isEmpty();
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
    }

    @EveryWay(WritePath.FACADE)
    void ofCreatesInChunks(Way way) {
        Statements statements = way.database().statements();

        way.commit(work -> work.bulk().create(Samples.accounts(RECORDS), chunkSize(400)));

        assertThat(statements.idQueries())
                .as("one id query for the operation, not for the chunk")
                .hasSizeLessThanOrEqualTo(way.database().idQueries(RECORDS, 50));
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(400, 400, 200);
    }

    @EveryWay(WritePath.FACADE)
    void ofCreatesOfJoinedRecords(Way way) {
        List<Company> companies = java.util.stream.IntStream.range(0, RECORDS)
                .mapToObj(i -> new Company("C" + i, "1"))
                .toList();

        way.commit(work -> work.bulk().create(companies));

        Statements statements = way.database().statements();
        assertThat(statements.idQueries())
                .hasSizeLessThanOrEqualTo(way.database().idQueries(RECORDS, 50));
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS, RECORDS);
    }

    @EveryWay(WritePath.FACADE)
    void ofUpdates(Way way) {
        List<Account> accounts = stored(way);
        Statements statements = way.database().statements();
        statements.clear();
        giveEachItsBalance(accounts);

        way.commit(work -> work.bulk().update(accounts));

        assertThat(statements.idQueries()).isEmpty();
        assertThat(statements.selects()).hasSize(way.database().lists(RECORDS));
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
    }

    @EveryWay(WritePath.FACADE)
    void ofUpdatesInChunks(Way way) {
        List<Account> accounts = stored(way);
        Statements statements = way.database().statements();
        statements.clear();
        giveEachItsBalance(accounts);

        way.commit(work -> work.bulk().update(accounts, chunkSize(400)));

        assertThat(statements.selects())
                .hasSize(2 * way.database().lists(400) + way.database().lists(200));
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(400, 400, 200);
    }

    @EveryWay(WritePath.FACADE)
    void ofUpdatesInOneLargeChunk(Way way) {
        List<Account> accounts = Samples.accounts(2_500);
        way.commit(work -> work.bulk().create(accounts));
        Statements statements = way.database().statements();
        statements.clear();
        accounts.forEach(account -> account.setBalance("7.00"));

        way.commit(work -> work.bulk().update(accounts, chunkSize(100_000)));

        assertThat(statements.selects())
                .as("one for each list of old records")
                .hasSize(way.database().lists(2_500));
        assertThat(way.database().column("select count(*) from account where balance = 7"))
                .containsExactly(2_500L);
    }

    @EveryWay(WritePath.FACADE)
    void ofUpdatesOfGivenAttributes(Way way) {
        List<Account> accounts = stored(way);
        Statements statements = way.database().statements();
        statements.clear();
        giveEachItsBalance(accounts);

        way.commit(work -> work.bulk().update(accounts, attributes("balance")));

        assertThat(statements.selects()).hasSizeLessThanOrEqualTo(way.database().lists(RECORDS));
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
        assertThat(statements.writes().get(0).sql()).contains("balance").doesNotContain("remark");
    }

    @EveryWay(WritePath.FACADE)
    void ofDeletes(Way way) {
        List<Account> accounts = stored(way);
        Statements statements = way.database().statements();
        statements.clear();

        way.commit(work -> work.bulk().delete(accounts));

        assertThat(statements.selects()).hasSizeLessThanOrEqualTo(way.database().lists(RECORDS));
        assertThat(statements.writes()).hasSize(1);
        assertThat(way.database().count("account")).isZero();
    }

    /** Equal ones would be written by one statement without a batch. */
    private static void giveEachItsBalance(List<Account> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            accounts.get(i).setBalance(i + ".50");
        }
    }

    private static List<Account> stored(Way way) {
        List<Account> accounts = Samples.accounts(RECORDS);
        way.commit(work -> work.bulk().create(accounts));
        return accounts;
    }
}
