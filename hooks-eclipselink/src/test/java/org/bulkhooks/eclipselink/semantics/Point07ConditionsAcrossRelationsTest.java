package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Customer;

@Semantics(
        value = "5 conditions across relations",
        beans = {})
class Point07ConditionsAcrossRelationsTest {

    @ApplicationScoped
    static class CityHooks {

        void moved(@Observes @WhenChanged("customer.address.city") BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("moved " + accounts.size());
        }

        void inShelbyville(
                @Observes @WhenEqual(attribute = "customer.address.city", value = "Shelbyville")
                        AfterSave<Account> accounts,
                Journal journal) {
            journal.note("Shelbyville " + accounts.size());
        }

        void newInShelbyville(
                @Observes @WhenEqual(attribute = "customer.address.city", value = "Shelbyville", onlyOnChange = true)
                        AfterSave<Account> accounts,
                Journal journal) {
            journal.note("new in Shelbyville " + accounts.size());
        }
    }

    /** Stores customers: one in Springfield, two in Shelbyville. */
    private static List<Long> customers(Way way) {
        List<Customer> customers = new ArrayList<>();
        for (String city : List.of("Springfield", "Shelbyville", "Shelbyville")) {
            Customer customer = new Customer("C");
            customer.setAddress(new Address("1 Main Street", city));
            customers.add(customer);
        }
        return Samples.stored(way, customers);
    }

    /** Stores accounts of these customers in turn, and begins with empty caches. */
    private static List<Long> accounts(Way way, Journal journal, List<Long> customers, int count) {
        List<Account> accounts = Samples.accounts(count);
        way.commit(work -> {
            for (int i = 0; i < count; i++) {
                accounts.get(i).setCustomer(work.find(Customer.class, customers.get(i % customers.size())));
                work.em().persist(accounts.get(i));
            }
        });
        journal.forgetCalls();
        way.unit().factory().getCache().evictAll();
        way.database().statements().clear();
        return accounts.stream().map(Account::getId).toList();
    }

    @EveryWay
    void aConditionAcrossARelationCostsOneQueryForAllHooks(Way way, Journal journal) {
        List<Long> ids = accounts(way, journal, customers(way), 300);

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes()).containsExactly("Shelbyville 200");
        assertThat(way.database().statements().selects())
                .filteredOn(sent -> sent.sql().contains("from customer"))
                .as("unwoven, EclipseLink reads each of the three when it reads the accounts")
                .hasSize(way.isWoven() ? 1 : 3);
    }

    @EveryWay
    void anotherReferenceCountsIfTheAttributeBehindItIsAnother(Way way, Journal journal) {
        List<Long> customers = customers(way);
        List<Long> ids = accounts(way, journal, customers, 3);

        way.commit(work -> {
            Customer last = work.find(Customer.class, customers.get(2));
            work.update(Account.class, ids, account -> account.setCustomer(last));
        });

        assertThat(journal.notes()).containsExactlyInAnyOrder("moved 1", "Shelbyville 2", "new in Shelbyville 1");
    }

    @EveryWay(WritePath.FACADE)
    void aReferenceThatIsNotWrittenHasNotChanged(Way way, Journal journal) {
        List<Long> customers = customers(way);
        List<Long> ids = accounts(way, journal, customers, 3);

        way.commit(work -> {
            Customer last = work.find(Customer.class, customers.get(2));
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setRemark("x"));
            accounts.forEach(account -> account.setCustomer(last));
            work.bulk().update(accounts, attributes("remark"));
        });

        assertThat(journal.notes()).containsExactly("Shelbyville 2");
        assertThat(way.database().column("select customer_id from account order by id"))
                .isEqualTo(customers);
    }

    @EveryWay(WritePath.FACADE)
    void aReferenceThatIsWrittenCountsWhateverElseDiffers(Way way, Journal journal) {
        List<Long> customers = customers(way);
        List<Long> ids = accounts(way, journal, customers, 3);

        way.commit(work -> {
            Customer first = work.find(Customer.class, customers.get(0));
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setRemark("x"));
            accounts.forEach(account -> account.setCustomer(first));
            work.bulk().update(accounts, attributes("customer"));
        });

        assertThat(journal.notes()).containsExactly("moved 2");
        assertThat(way.database().column("select customer_id from account")).containsOnly(customers.get(0));
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }
}
