package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;

/** How many statements a flush sends: the same ones for EclipseLink as it is, with the library, and with hooks. */
abstract class FlushStatements {

    private static final int RECORDS = 1_000;

    @EveryWay(WritePath.FLUSH)
    void ofCreates(Way way) {
        Statements statements = way.database().statements();

        way.commit(work -> Samples.accounts(RECORDS).forEach(work.em()::persist));

        assertThat(statements.idQueries()).hasSize(RECORDS / 50);
        assertThat(statements.selects()).isEmpty();
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
    }

    @EveryWay(WritePath.FLUSH)
    void ofUpdates(Way way) {
        way.commit(work -> Samples.accounts(RECORDS).forEach(work.em()::persist));
        Statements statements = way.database().statements();
        statements.clear();

        way.commit(work -> all(work).forEach(account -> account.setBalance("7.00")));

        assertThat(statements.idQueries()).isEmpty();
        assertThat(statements.selects()).hasSize(1);
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
    }

    @EveryWay(WritePath.FLUSH)
    void ofDeletes(Way way) {
        way.commit(work -> Samples.accounts(RECORDS).forEach(work.em()::persist));
        Statements statements = way.database().statements();
        statements.clear();

        way.commit(work -> all(work).forEach(work.em()::remove));

        assertThat(statements.selects()).hasSize(1);
        assertThat(statements.writes()).extracting(Sent::rows).containsExactly(RECORDS);
    }

    @EveryWay(WritePath.FLUSH)
    void ofRelationsAndCollections(Way way) {
        Customer customer = new Customer("Ann");
        Note note = new Note("N");
        customer.add(note);
        Account account = new Account("A");
        account.setCustomer(customer);
        Contact contact = new Contact("C", "1");
        way.commit(work -> List.of(customer, account, contact).forEach(work.em()::persist));
        way.unit().factory().getCache().evictAll();
        Statements statements = way.database().statements();
        statements.clear();

        way.commit(work -> {
            work.find(Account.class, account.getId()).setRemark("x");
            work.find(Note.class, note.getId()).setText("M");
            work.find(Contact.class, contact.getId()).setName("D");
        });

        assertThat(statements.selects())
                .as("only what EclipseLink cannot read lazily unwoven, the customer")
                .hasSize(way.isWoven() ? 3 : 4);
        assertThat(statements.writes()).hasSize(3);
    }

    @EveryWay(WritePath.FLUSH)
    void ofNothing(Way way) {
        way.commit(work -> Samples.accounts(10).forEach(work.em()::persist));
        Statements statements = way.database().statements();
        statements.clear();

        way.commit(work -> {
            all(work);
            work.em().flush();
        });

        assertThat(statements.all()).hasSize(1);
    }

    private static List<Account> all(Work work) {
        return work.em()
                .createQuery("select a from Account a order by a.id", Account.class)
                .getResultList();
    }
}
