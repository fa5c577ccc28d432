package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Auditable;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("9 partial success with relations")
class Point09PartialRelationsTest {

    @ApplicationScoped
    static class Refusals {

        void refuse(@Observes BeforeSave<Auditable> records) {
            for (Change<Auditable> change : records) {
                if (change.newRecord().label().startsWith("bad")) {
                    change.reject("bad");
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

    private static String with(int position) {
        return "belongs to the rejected record at position " + position;
    }

    @EveryWay(WritePath.FACADE)
    void aNewParentThatCascadesToARejectedChildIsRejectedWithItsOtherChildren(Way way) {
        Customer ann = customer("Ann", "good", "bad");
        Customer bea = customer("Bea", "fine");
        way.commit(work -> {
            BulkResult result = work.bulk()
                    .create(
                            List.of(
                                    ann,
                                    ann.getNotes().get(0),
                                    ann.getNotes().get(1),
                                    bea,
                                    bea.getNotes().get(0)),
                            partialSuccess());

            assertThat(result.rejections())
                    .containsExactly(
                            new RejectedRecord(0, Customer.class, null, with(2)),
                            new RejectedRecord(1, Note.class, null, with(0)),
                            new RejectedRecord(2, Note.class, null, "bad"));
            assertThat(result.written()).isEqualTo(2);
        });

        assertThat(way.database().column("select name from customer")).containsExactly("Bea");
        assertThat(way.database().column("select text from note")).containsExactly("fine");
    }

    @EveryWay(WritePath.FACADE)
    void newChildrenOfARejectedParentAreRejected(Way way) {
        Customer bad = customer("bad", "one", "two");
        way.commit(work -> {
            BulkResult result = work.bulk()
                    .create(
                            List.of(
                                    bad.getNotes().get(0),
                                    new Note("alone"),
                                    bad,
                                    bad.getNotes().get(1)),
                            partialSuccess());

            assertThat(result.rejections())
                    .extracting(RejectedRecord::position, RejectedRecord::message)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(0, with(2)),
                            org.assertj.core.groups.Tuple.tuple(2, "bad"),
                            org.assertj.core.groups.Tuple.tuple(3, with(2)));
            assertThat(result.written()).isEqualTo(1);
        });

        assertThat(way.database().column("select text from note")).containsExactly("alone");
        assertThat(way.database().count("customer")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aRejectionGoesAlongReferencesToAssignedIds(Way way) {
        Branch branch = new Branch("bad", "Springfield");
        Customer ann = customer("Ann", "note");
        ann.setBranch(branch);
        way.commit(work -> {
            BulkResult result = work.bulk()
                    .create(List.of(branch, ann, ann.getNotes().get(0), new Customer("Bea")), partialSuccess());

            assertThat(result.rejections())
                    .extracting(RejectedRecord::position, RejectedRecord::message)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(0, "bad"),
                            org.assertj.core.groups.Tuple.tuple(1, with(0)),
                            org.assertj.core.groups.Tuple.tuple(2, with(1)));
        });

        assertThat(way.database().column("select name from customer")).containsExactly("Bea");
        assertThat(way.database().count("branch")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void anUpdatedParentThatCascadesToARejectedChildIsRejectedAlthoughNothingOfItIsChanged(Way way) {
        Customer ann = customer("Ann", "one", "two");
        Customer bea = customer("Bea", "three");
        Samples.stored(
                way,
                ann,
                ann.getNotes().get(0),
                ann.getNotes().get(1),
                bea,
                bea.getNotes().get(0));

        way.commit(work -> {
            List<Customer> customers = List.of(detached(work, ann.getId()), detached(work, bea.getId()));
            Note bad = customers.get(0).getNotes().get(0);
            bad.setText("bad");
            customers.get(1).setName("Bee");
            customers.get(1).getNotes().get(0).setText("four");
            BulkResult result = work.bulk()
                    .update(
                            List.of(
                                    customers.get(0),
                                    customers.get(1),
                                    bad,
                                    customers.get(1).getNotes().get(0)),
                            partialSuccess());

            assertThat(result.rejections())
                    .containsExactly(
                            new RejectedRecord(0, Customer.class, null, with(2)),
                            new RejectedRecord(2, Note.class, null, "bad"));
            assertThat(result.written()).isEqualTo(2);
        });

        assertThat(way.database().column("select text from note order by id"))
                .containsExactlyInAnyOrder("one", "two", "four");
        assertThat(way.database().column("select name from customer")).containsExactlyInAnyOrder("Ann", "Bee");
    }

    @EveryWay(WritePath.FACADE)
    void anUpdateThatLeavesTheRelationOutDoesNotFollowIt(Way way) {
        Customer ann = customer("Ann", "one");
        Samples.stored(way, ann, ann.getNotes().get(0));

        way.commit(work -> {
            Customer changed = detached(work, ann.getId());
            changed.setName("Bea");
            Note bad = changed.getNotes().get(0);
            bad.setText("bad");
            assertThat(work.bulk()
                            .update(List.of(changed, bad), partialSuccess())
                            .rejected())
                    .isEqualTo(2);
        });
        way.commit(work -> {
            Customer changed = detached(work, ann.getId());
            changed.setName("Cleo");
            Customer bad = new Customer("bad");
            bad.setId(changed.getId());
            assertThat(work.bulk()
                            .update(List.of(changed), attributes("name"), partialSuccess())
                            .written())
                    .isEqualTo(1);
        });

        assertThat(way.database().column("select name from customer")).containsExactly("Cleo");
        assertThat(way.database().column("select text from note")).containsExactly("one");
    }

    private static Customer detached(Work work, Long id) {
        Customer customer = work.find(Customer.class, id);
        assertThat(customer.getNotes()).isNotEmpty();
        work.em().clear();
        return customer;
    }
}
