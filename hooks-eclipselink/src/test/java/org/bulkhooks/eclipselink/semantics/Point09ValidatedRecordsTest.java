package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics(
        value = "7 only what is written is validated",
        beans = {EveryHook.class})
class Point09ValidatedRecordsTest {

    @ApplicationScoped
    static class ValidationHooks {

        void create(@Observes ValidateCreate<Account> accounts, Journal journal) {
            journal.note("create " + numbers(accounts.newRecords()));
        }

        void update(@Observes ValidateUpdate<Account> accounts, Journal journal) {
            journal.note("update " + numbers(accounts.newRecords()));
        }

        void delete(@Observes ValidateDelete<Account> accounts, Journal journal) {
            journal.note("delete " + numbers(accounts.oldRecords()));
        }

        private static List<String> numbers(List<? extends Account> accounts) {
            return accounts.stream().map(Account::getNumber).sorted().toList();
        }
    }

    private static List<Long> stored(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();
        return ids;
    }

    @EveryWay
    void anUpdateThatAHookTakesBackIsNotValidated(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(0).setRemark(null));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes()).containsExactly("update [B]");
    }

    @EveryWay(WritePath.FLUSH)
    void anUpdatedRecordThatAHookRemovesIsValidatedAsDeleted(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                accounts -> Work.current().em().remove(accounts.newRecords().get(0)));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes()).containsExactlyInAnyOrder("update [B]", "delete [A]");
    }

    @EveryWay(WritePath.FLUSH)
    void aNewRecordThatAHookRemovesIsNotValidated(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class,
                accounts -> Work.current().em().remove(accounts.newRecords().get(0)));

        way.commit(work -> work.create(new Account("A"), new Account("B")));

        assertThat(journal.notes()).containsExactly("create [B]");
    }

    @EveryWay(WritePath.FLUSH)
    void aRemovedRecordThatAHookKeepsIsNotValidated(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            List<Account> accounts = work.load(Account.class, ids);
            journal.beforeDelete(Account.class, deleted -> work.em().persist(accounts.get(0)));
            accounts.forEach(work.em()::remove);
            work.em().flush();
        });

        assertThat(journal.notes()).containsExactly("delete [B]");
        assertThat(way.database().column("select account_number from account")).containsExactly("A");
    }
}
