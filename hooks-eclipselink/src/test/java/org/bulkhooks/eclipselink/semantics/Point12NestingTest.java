package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics(
        value = "11 nesting",
        beans = {EveryHook.class})
class Point12NestingTest {

    @ApplicationScoped
    static class CustomerHooks {

        @NonReentrant
        void rename(@Observes AfterUpdate<Customer> customers, Journal journal) {
            List<String> names =
                    customers.newRecords().stream().map(Customer::getName).toList();
            journal.note("rename " + names);
            if (names.get(0).startsWith("cross")) {
                renameOnTheOtherPath(customers.newRecords().get(0).getId());
            }
            if (names.get(0).startsWith("again")) {
                Work work = Work.current();
                List<Long> all = work.em()
                        .createQuery("select c.id from Customer c order by c.id", Long.class)
                        .getResultList();
                work.update(Customer.class, all, customer -> customer.setName("nested"));
            }
        }

        private static void renameOnTheOtherPath(Long id) {
            Work work = Work.current();
            if (work.isFacade()) {
                work.load(Customer.class, List.of(id)).get(0).setName("other");
                work.em().flush();
            } else {
                Customer detached =
                        work.loadDetached(Customer.class, List.of(id)).get(0);
                detached.setName("other");
                work.bulk().update(List.of(detached));
            }
        }
    }

    @EveryWayOfRecords
    void anAfterHookStartsAnOperationWithHooksOfItsOwn(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, () -> Work.current().create(new Note("N")));

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [A]",
                        "AFTER_CREATE Account [A]",
                        "BEFORE_CREATE Note [N]",
                        "AFTER_CREATE Note [N]");
        assertThat(way.database().count("note")).isEqualTo(1);
    }

    @EveryWayOfRecords
    void theDepthIsBoundedAndTheErrorShowsThePath(Way way, Journal journal) {
        int[] depth = {0};
        journal.on(Event.AFTER_CREATE, Note.class, () -> {
            depth[0]++;
            Work.current().create(new Note("deeper"));
        });

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.create(new Note("N"))));

        assertThat(thrown)
                .isInstanceOf(HookDepthExceededException.class)
                .hasMessageContaining("16")
                .hasMessageContaining("EveryHook.every(ChangeSet<Identified>) > ");
        assertThat(depth[0]).isEqualTo(16);
        assertThat(way.database().count("note")).isZero();
    }

    @EveryWay
    void aNonReentrantHookIsSkippedForTheRecordsItWorksOn(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("A"), new Customer("B"), new Customer("C"));
        journal.forgetCalls();

        way.commit(work -> work.update(Customer.class, ids.subList(0, 2), customer -> customer.setName("again")));

        assertThat(journal.notes()).containsExactly("rename [again, again]", "rename [nested]");
        assertThat(way.database().column("select name from customer order by id"))
                .containsExactly("nested", "nested", "nested");
    }

    @EveryWay
    void aNonReentrantHookIsSkippedForARowThatItsNestedOperationWritesOnTheOtherPath(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Customer.class, ids, customer -> customer.setName("cross")));

        assertThat(journal.notes()).containsExactly("rename [cross]");
        assertThat(way.database().column("select name from customer")).containsExactly("other");
    }

    @EveryWay
    void theNextOperationIsNoRecursion(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("A"));

        way.commit(work -> {
            work.update(Customer.class, ids, customer -> customer.setName("B"));
            work.update(Customer.class, ids, customer -> customer.setName("C"));
        });

        assertThat(journal.notes()).containsExactly("rename [B]", "rename [C]");
    }

    @EveryWay
    void theNextChunkIsNoRecursion(Way way, Journal journal) {
        List<Customer> customers = java.util.stream.IntStream.range(0, 1_001)
                .mapToObj(i -> new Customer("A"))
                .toList();
        way.commit(work -> work.create(customers));
        List<Long> ids = customers.stream().map(Customer::getId).toList();

        way.commit(work -> work.update(Customer.class, ids, customer -> customer.setName("B")));

        assertThat(journal.notes()).hasSize(2).allMatch(note -> note.startsWith("rename [B"));
    }
}
