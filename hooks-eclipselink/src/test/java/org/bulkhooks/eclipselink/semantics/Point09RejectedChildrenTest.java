package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.Change;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("9 a rejected child that a record brings along is a rejection of the record")
class Point09RejectedChildrenTest {

    @ApplicationScoped
    static class Refusals {

        void refuse(@Observes BeforeCreate<Note> notes) {
            for (Change<Note> change : notes) {
                if (change.newRecord().getText().startsWith("bad")) {
                    change.reject("text", "is bad");
                }
            }
        }
    }

    private static Customer customer(String name, String... notes) {
        Customer customer = new Customer(name);
        for (String note : notes) {
            customer.add(new Note(note));
        }
        return customer;
    }

    private static RejectedRecord bad(int position) {
        return new RejectedRecord(position, Note.class, "notes.text", "is bad");
    }

    @EveryWay(WritePath.FACADE)
    void aParentOfARejectedChildIsLeftOutWithAllItsChildren(Way way, Journal journal) {
        Customer ann = customer("Ann", "good", "bad", "fine");
        Customer bea = customer("Bea", "well");
        Customer cay = customer("Cay", "bad", "bad");
        List<Customer> customers = List.of(bea, ann, new Customer("Dot"), cay);

        BulkResult result = way.commitAndGet(work -> {
            BulkResult done = work.bulk().create(customers, partialSuccess());
            assertThat(List.of(
                            work.em().contains(ann),
                            work.em().contains(ann.getNotes().get(0))))
                    .containsOnly(false);
            return done;
        });

        assertThat(result).isEqualTo(new BulkResult(4, 2, List.of(bad(1), bad(3), bad(3))));
        assertThat(way.database().column("select name from customer order by name"))
                .containsExactly("Bea", "Dot");
        assertThat(way.database().column("select text from note")).containsExactly("well");
        assertThat(journal.calls(Event.AFTER_CREATE, Customer.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("Bea", "Dot"));
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("well"));

        ann.getNotes().get(1).setText("better");
        way.commit(work -> work.bulk().create(List.of(ann)));
        assertThat(way.database().column("select text from note order by text"))
                .as("children that were left out are new ones again")
                .containsExactly("better", "fine", "good", "well");
    }

    @EveryWay(WritePath.FACADE)
    void aChildOfSeveralParentsLeavesOutAllOfThem(Way way) {
        Note shared = new Note("bad");
        Customer ann = customer("Ann", "one");
        Customer bea = customer("Bea", "two");
        Customer cay = customer("Cay", "three");
        ann.getNotes().add(shared);
        cay.getNotes().add(shared);
        cay.getNotes().add(bea.getNotes().get(0));

        BulkResult result = way.commitAndGet(work -> work.bulk().create(List.of(ann, bea, cay), partialSuccess()));

        assertThat(result).isEqualTo(new BulkResult(3, 1, List.of(bad(0), bad(2))));
        assertThat(way.database().column("select name from customer")).containsExactly("Bea");
        assertThat(way.database().column("select text from note"))
                .as("an accepted parent keeps its child")
                .containsExactly("two");
    }

    @EveryWay(WritePath.STREAM)
    void theNextChunksOfAStreamGoOn(Way way) {
        BulkResult result = way.commitAndGet(work -> work.bulk()
                .create(
                        Stream.of(
                                customer("A", "bad"),
                                customer("B", "one"),
                                customer("C", "two"),
                                customer("D", "bad"),
                                customer("E", "three")),
                        chunkSize(2),
                        partialSuccess()));

        assertThat(result).isEqualTo(new BulkResult(5, 3, List.of(bad(0), bad(3))));
        assertThat(way.database().column("select name from customer order by name"))
                .containsExactly("B", "C", "E");
        assertThat(way.database().column("select text from note order by text")).containsExactly("one", "three", "two");
    }

    @EveryWay(WritePath.FACADE)
    void withoutPartialSuccessTheExceptionHasThePositionOfTheParent(Way way) {
        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk()
                        .create(List.of(customer("A", "one"), customer("B", "two"), customer("C", "three", "bad")))));

        assertThat(thrown.rejections()).containsExactly(bad(2));
        assertThat(way.database().count("customer")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aRejectedChildOfAnUpdateEndsTheCallWithThePositionOfTheParent(Way way) {
        Customer ann = customer("Ann", "one");
        Customer bea = customer("Bea", "two");
        way.commit(work -> work.bulk().create(List.of(ann, bea)));
        bea.add(new Note("bad"));

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().update(List.of(ann, bea))));

        assertThat(thrown.rejections()).containsExactly(bad(1));
        assertThat(way.database().column("select text from note order by text")).containsExactly("one", "two");
    }

    @EveryWay(WritePath.FACADE)
    void aRejectedInstanceThatAHookPersistedEndsTheCall(Way way, Journal journal) {
        journal.beforeCreate(Customer.class, customers -> Work.current().em().persist(new Note("bad")));

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().create(List.of(customer("A", "one")), partialSuccess())));

        assertThat(thrown.rejections()).containsExactly(new RejectedRecord(0, Note.class, "text", "is bad"));
        assertThat(way.database().count("customer")).isZero();
    }
}
