package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.facade.shapes.Assigned;
import org.bulkhooks.eclipselink.internal.facade.shapes.Calling;
import org.bulkhooks.eclipselink.internal.facade.shapes.FromIdentity;
import org.bulkhooks.eclipselink.internal.facade.shapes.FromTable;
import org.bulkhooks.eclipselink.internal.facade.shapes.FromUuid;
import org.bulkhooks.eclipselink.internal.facade.shapes.Node;
import org.bulkhooks.eclipselink.internal.facade.shapes.Plain;
import org.bulkhooks.eclipselink.internal.facade.shapes.Target;
import org.eclipse.persistence.descriptors.DescriptorEventListener;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Javadoc of the facade promises, beyond the rows. */
class BulkContractTest {

    private final Unit unit = new Unit();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void createsAThousandRecordsWithOneIdQueryAndOneBatchAChunk() {
        unit.hooks.observing = true;
        unit.with(bulk -> bulk.create(plain(1_000), chunkSize(500)));

        assertThat(unit.sent())
                .hasSize(3)
                .satisfiesExactly(
                        ids -> assertThat(ids).startsWith("select next value for plain_seq"),
                        first -> assertThat(first)
                                .startsWith("insert into plain")
                                .endsWith("[500]"),
                        second -> assertThat(second)
                                .startsWith("insert into plain")
                                .endsWith("[500]"));
    }

    @Test
    void countsIdsAsEclipseLinkDoes() {
        List<Object> records = plain(120);
        unit.with(bulk -> bulk.create(records));
        Plain next = new Plain();
        unit.in(entityManager -> entityManager.persist(next));

        assertThat(records)
                .extracting(each -> ((Plain) each).id)
                .doesNotContain(next.id)
                .doesNotHaveDuplicates();
        assertThat(records.get(0)).extracting(each -> ((Plain) each).id).isEqualTo(1L);
    }

    @Test
    void drawsFromATableOnceForTheWholeCall() {
        unit.with(bulk -> bulk.create(Shapes.many(100, FromTable::new, (each, i) -> {})));

        assertThat(unit.sent())
                .satisfiesExactly(
                        update -> assertThat(update).startsWith("update sequence"),
                        select -> assertThat(select).startsWith("select seq_count"),
                        insert -> assertThat(insert).endsWith("[100]"));
        FromTable next = new FromTable();
        unit.in(entityManager -> entityManager.persist(next));
        assertThat(next.id).isEqualTo(101L);
    }

    @Test
    void makesUuidsWithoutAQuery() {
        List<Object> records = Shapes.many(100, FromUuid::new, (each, i) -> {});
        unit.with(bulk -> bulk.create(records));

        assertThat(unit.sent()).hasSize(1);
        assertThat(records)
                .extracting(each -> ((FromUuid) each).id)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void returnsIdsThatTheDatabaseMakes() {
        List<Object> records = Shapes.many(3, FromIdentity::new, (each, i) -> each.name = "n" + i);
        ((FromIdentity) records.get(0)).parent = (FromIdentity) records.get(2);
        unit.with(bulk -> bulk.create(records));

        unit.in(entityManager -> assertThat(
                        entityManager.find(FromIdentity.class, ((FromIdentity) records.get(0)).id).parent.name)
                .isEqualTo("n2"));
    }

    @Test
    void updatesRecordsWithOneSelectAndOneBatchAChunk() {
        List<Object> records = created(400);
        unit.hooks.observing = true;
        records.forEach(each -> ((Plain) each).name = "changed " + ((Plain) each).id);
        unit.with(bulk -> bulk.update(records, chunkSize(200)));

        assertThat(unit.sent())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("select"),
                        second -> assertThat(second).startsWith("select"),
                        batch -> assertThat(batch)
                                .isEqualTo("update plain set name = ?, version = ? where id = ? and version = ? [200]"),
                        batch -> assertThat(batch).endsWith("[200]"));
        assertThat(records).extracting(each -> ((Plain) each).version).containsOnly(2);
    }

    @Test
    void namesARowThatIsGoneByItsUuid() {
        List<Object> records = Shapes.many(3, FromUuid::new, (each, i) -> each.name = "n" + i);
        unit.with(bulk -> bulk.create(records));
        unit.in(entityManager -> entityManager
                .createQuery("delete from FromUuid u where u.name = 'n1'")
                .executeUpdate());
        records.forEach(each -> ((FromUuid) each).name = "changed");

        unit.with(bulk -> assertThatThrownBy(() -> bulk.update(records, attributes("name")))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0")
                .hasMessageNotContaining("position 2"));
    }

    @Test
    void readsNoOldRowsWhenAttributesAreGivenAndNobodyLooks() {
        List<Object> records = created(10);
        records.forEach(each -> {
            ((Plain) each).name = "changed";
            ((Plain) each).number = 77;
        });
        unit.with(bulk -> bulk.update(records, attributes("name")));

        assertThat(unit.sent()).hasSize(1).allMatch(sql -> sql.startsWith("update plain set name = ?, version = ?"));
    }

    @Test
    void writesWhatHooksChangeOnTopOfGivenAttributes() {
        List<Object> records = created(2);
        unit.hooks.before(changes -> {
            assertThat(changes.changedAttributes(0)).containsExactly("name");
            changes.newRecords().forEach(each -> ((Plain) each).ratio = 0.25);
            assertThat(changes.changed(0, "ratio")).isTrue();
            assertThat(changes.changed(0, "number")).isFalse();
        });
        records.forEach(each -> {
            ((Plain) each).name = "changed";
            ((Plain) each).number = 77;
        });
        unit.with(bulk -> bulk.update(records, attributes("name")));

        assertThat(unit.content().get("PLAIN"))
                .allMatch(row ->
                        row.contains("NAME=changed") && row.contains("RATIO=0.25") && row.contains("COUNTED=null"));
    }

    @Test
    void refusesAttributesThatAnUpdateNeverSets() {
        List<Object> records = created(1);
        unit.with(bulk -> {
            assertThatThrownBy(() -> bulk.update(records, attributes("nmae")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no attribute 'nmae' in Plain");
            assertThatThrownBy(() -> bulk.update(records, attributes("version")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'version'");
            assertThatThrownBy(() -> bulk.update(records, attributes("name"), attributes("ratio")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("twice");
        });
    }

    @Test
    void neitherWritesNorBumpsARecordThatHooksSetBack() {
        List<Object> records = created(2);
        unit.hooks.before(changes -> ((Plain) changes.newRecords().get(0)).name =
                ((Plain) changes.oldRecords().get(0)).name);
        records.forEach(each -> ((Plain) each).name = "changed");
        unit.with(bulk -> assertThat(bulk.update(records)).isEqualTo(new BulkResult(2, 1)));

        assertThat(unit.hooks.after).hasSize(1);
        assertThat(unit.hooks.after.get(0).newRecords().get(0)).isSameAs(records.get(1));
        assertThat(records).extracting(each -> ((Plain) each).version).containsExactly(1, 2);
    }

    @Test
    void keepsOldRecordsApartFromTheDatabase() {
        List<Object> records = created(1);
        unit.hooks.before(changes -> ((Plain) changes.oldRecords().get(0)).name = "written to the old record");
        ((Plain) records.get(0)).number = 5;
        unit.with(bulk -> bulk.update(records));

        assertThat(unit.content().get("PLAIN"))
                .allMatch(row -> row.contains("NAME=name 0") && row.contains("COUNTED=5"));
    }

    @Test
    void refusesStaleRecordsAndWritesNothing() {
        List<Object> records = created(3);
        unit.in(entityManager -> entityManager.find(Plain.class, ((Plain) records.get(1)).id).name = "by another");
        records.forEach(each -> ((Plain) each).name = "changed");
        String row = unit.content().get("PLAIN").toString();

        unit.with(bulk -> {
            for (Throwable thrown : List.of(
                    catchThrowable(() -> bulk.update(records)),
                    catchThrowable(() -> bulk.update(records, attributes("name"))),
                    catchThrowable(() -> bulk.delete(records)))) {
                assertThat(thrown)
                        .isInstanceOf(OptimisticLockException.class)
                        .hasMessageContaining("Plain " + ((Plain) records.get(1)).id + " (position 1)");
            }
        });
        assertThat(unit.content().get("PLAIN").toString()).isEqualTo(row);
        assertThat(((Plain) records.get(0)).version).isEqualTo(1);
    }

    @Test
    void refusesRecordsWhoseRowsAreGone() {
        FromTable gone = new FromTable();
        gone.id = 4711L;
        unit.with(bulk -> {
            assertThatThrownBy(() -> bulk.update(List.of(gone)))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("FromTable 4711 (position 0)");
            assertThatThrownBy(() -> bulk.delete(List.of(gone))).isInstanceOf(EntityNotFoundException.class);
            unit.hooks.observing = true;
            assertThatThrownBy(() -> bulk.delete(List.of(gone))).isInstanceOf(EntityNotFoundException.class);
        });
        assertThat(unit.hooks.before).isEmpty();
    }

    @Test
    void refusesBadInputBeforeAnyHookAndAnyWrite() {
        unit.hooks.observing = true;
        Plain one = new Plain();
        Plain withId = new Plain();
        withId.id = 1L;
        Plain sameId = new Plain();
        sameId.id = 1L;
        unit.with(bulk -> {
            assertThatThrownBy(() -> bulk.create((Collection<?>) null)).isInstanceOf(NullPointerException.class);
            invalid(() -> bulk.create(Arrays.asList(one, null)), 1, "null");
            invalid(() -> bulk.create(List.of(one, "text")), 1, "java.lang.String is no entity");
            invalid(() -> bulk.create(List.of(new Stranger())), 0, "not of the persistence unit");
            invalid(() -> bulk.create(List.of(one, one)), 1, "twice");
            invalid(() -> bulk.create(List.of(new Assigned())), 0, "has no id");
            invalid(() -> bulk.update(List.of(withId, sameId)), 1, "position 0 has the same id");
            invalid(() -> bulk.update(List.of(withId, one)), 1, "has no id");
            invalid(() -> bulk.delete(List.of(one)), 0, "has no id");
        });
        unit.in(entityManager -> {
            entityManager.persist(one);
            invalid(() -> unit.bulk(entityManager).create(List.of(one)), 0, "managed");
            assertThat(entityManager.getTransaction().getRollbackOnly()).isTrue();
            entityManager.getTransaction().rollback();
            entityManager.getTransaction().begin();
        });
        assertThat(unit.hooks.before).isEmpty();
        assertThat(unit.content()).isEmpty();
    }

    @Test
    void refusesAReferenceThatHasNoRow() {
        Node node = new Node();
        node.target = new Target();
        unit.with(bulk -> assertThatThrownBy(() -> bulk.create(List.of(node)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'target' refers to a new Target"));

        assertThat(unit.content()).isEmpty();
    }

    @Test
    void writesRecordsInAnOrderThatForeignKeysAllow() {
        List<Object> chain = new ArrayList<>();
        Node parent = null;
        for (int i = 0; i < 5; i++) {
            Node node = new Node();
            node.parent = parent;
            node.target = new Target();
            chain.add(node);
            chain.add(node.target);
            parent = node;
        }
        Collections.reverse(chain);
        unit.with(bulk -> bulk.create(chain));
        assertThat(unit.content().get("NODE")).hasSize(5);

        unit.with(bulk -> bulk.delete(chain));
        assertThat(unit.content()).isEmpty();
    }

    @Test
    void createsRecordsThatReferToEachOtherInACircle() {
        Node first = new Node();
        Node second = new Node();
        first.parent = second;
        second.parent = first;
        unit.hooks.observing = true;
        unit.with(bulk -> bulk.create(List.of(first, second)));

        assertThat(unit.content().get("NODE")).hasSize(2).noneMatch(row -> row.contains("PARENT_ID=null"));
        assertThat(unit.hooks.after)
                .singleElement()
                .extracting(changes -> changes.size())
                .isEqualTo(2);
        assertThat(List.of(first, second)).extracting(each -> each.version).doesNotContainNull();
    }

    @Test
    void callsLifecycleCallbacksAsAFlushDoes() {
        Calling calling = new Calling();
        unit.with(bulk -> bulk.create(List.of(calling)));
        assertThat(calling.calls).containsExactly("prePersist", "postPersist true");
        assertThat(calling.name).isEqualTo("by prePersist");

        unit.with(bulk -> bulk.update(List.of(calling)));
        calling.name = "changed";
        unit.with(bulk -> bulk.update(List.of(calling), attributes("name")));
        unit.with(bulk -> bulk.delete(List.of(calling)));
        assertThat(calling.calls.subList(2, calling.calls.size()))
                .containsExactly("preUpdate", "postUpdate", "preRemove", "postRemove");
    }

    @Test
    void callsLifecycleCallbacksOnceAndBeforeHooksWhereEclipseLinkWrites() {
        List<String> events = new ArrayList<>();
        Object listener = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DescriptorEventListener.class},
                (proxy, method, arguments) -> {
                    events.add(method.getName());
                    return null;
                });
        unit.factory()
                .unwrap(AbstractSession.class)
                .getDescriptor(Calling.class)
                .getEventManager()
                .addListener((DescriptorEventListener) listener);
        List<String> seen = new ArrayList<>();
        unit.hooks.observing = true;
        unit.hooks.before(changes -> {
            Calling record = (Calling) changes.newRecords().get(0);
            seen.add(record.name + " " + record.calls + " " + (record.id != null) + " " + events);
            record.name = "by hook";
        });
        Calling calling = new Calling();

        unit.with(bulk -> bulk.create(List.of(calling)));

        assertThat(seen).containsExactly("by prePersist [prePersist] true [prePersist]");
        assertThat(calling.calls).containsExactly("prePersist", "postPersist true");
        assertThat(events).containsOnlyOnce("prePersist", "aboutToInsert", "postInsert");
        assertThat(unit.content().get("CALLING")).singleElement().asString().contains("NAME=by hook", "VERSION=1");
    }

    @Test
    void writesWhatPreUpdateChangesOnTopOfGivenAttributes() {
        Calling calling = new Calling();
        unit.with(bulk -> bulk.create(List.of(calling)));
        calling.name = "changed";
        unit.with(bulk -> bulk.update(List.of(calling), attributes("name")));

        assertThat(unit.content().get("CALLING")).singleElement().asString().contains("UPDATES=1");
    }

    @Test
    void refreshesManagedTwinsAndNeverServesTheOldRow() {
        List<Object> records = created(2);
        Plain first = (Plain) records.get(0);
        Plain second = (Plain) records.get(1);
        unit.in(entityManager -> {
            Plain twin = entityManager.find(Plain.class, first.id);
            Plain doomed = entityManager.find(Plain.class, second.id);
            first.name = "changed";
            unit.bulk(entityManager).update(List.of(first));
            assertThat(twin.name).isEqualTo("changed");
            assertThat(twin.version).isEqualTo(2);
            unit.bulk(entityManager).delete(List.of(second));
            assertThat(entityManager.contains(doomed)).isFalse();
            assertThat(entityManager.find(Plain.class, second.id)).isNull();
            twin.number = 3;
        });
        unit.in(entityManager -> {
            assertThat(entityManager.find(Plain.class, first.id).name).isEqualTo("changed");
            assertThat(entityManager.find(Plain.class, first.id).number).isEqualTo(3);
            assertThat(entityManager.find(Plain.class, second.id)).isNull();
        });
    }

    @Test
    void anotherTransactionCannotKeepTheOldRowInTheSharedCache() {
        Plain record = (Plain) created(1).get(0);
        try (EntityManager entityManager = unit.factory().createEntityManager()) {
            entityManager.getTransaction().begin();
            record.name = "changed";
            unit.bulk(entityManager).update(List.of(record));
            // the other one still sees the old row, and caches it
            unit.in(other -> assertThat(other.find(Plain.class, record.id).name).isEqualTo("name 0"));
            entityManager.getTransaction().commit();
        }
        unit.in(entityManager ->
                assertThat(entityManager.find(Plain.class, record.id).name).isEqualTo("changed"));
    }

    @Test
    void servesNoRolledBackRowFromTheSharedCache() {
        Plain record = (Plain) created(1).get(0);
        try (EntityManager entityManager = unit.factory().createEntityManager()) {
            entityManager.getTransaction().begin();
            record.name = "changed";
            unit.bulk(entityManager).update(List.of(record));
            assertThat(entityManager.find(Plain.class, record.id).name).isEqualTo("changed");
            entityManager.getTransaction().rollback();
        }
        unit.in(entityManager ->
                assertThat(entityManager.find(Plain.class, record.id).name).isEqualTo("name 0"));
    }

    @Test
    void flushesDirtyRecordsFirst() {
        Plain record = (Plain) created(1).get(0);
        unit.in(entityManager -> {
            Plain twin = entityManager.find(Plain.class, record.id);
            twin.number = 9;
            entityManager.flush();
            entityManager.clear();
            Plain detached = twin;
            detached.name = "changed";
            Plain dirty = entityManager.find(Plain.class, record.id);
            Plain other = new Plain();
            other.name = "new";
            entityManager.persist(other);
            assertThat(dirty.number).isEqualTo(9);
            unit.bulk(entityManager).update(List.of(detached));
            assertThat(dirty.name).isEqualTo("changed");
        });
        assertThat(unit.content().get("PLAIN")).hasSize(2);
    }

    @Test
    void makesRecordsNeitherManagedNorCopies() {
        List<Object> records = plain(2);
        unit.in(entityManager -> {
            unit.bulk(entityManager).create(records);
            assertThat(entityManager.contains(records.get(0))).isFalse();
            ((Plain) records.get(0)).name = "not written any more";
        });

        assertThat(unit.content().get("PLAIN")).noneMatch(row -> row.contains("not written"));
    }

    @Test
    void throwsWhatTheDatabaseRefusesAndRollsBack() {
        List<Object> records = created(1);
        Plain same = new Plain();
        same.id = ((Plain) records.get(0)).id;
        unit.with(bulk -> assertThatThrownBy(() -> bulk.create(List.of(new Plain(), same)))
                .isInstanceOf(PersistenceException.class));

        assertThat(unit.content().get("PLAIN")).hasSize(1);
        unit.hooks.observing = true;
        unit.with(bulk -> bulk.create(List.of(new Plain())));
        assertThat(unit.hooks.after)
                .singleElement()
                .extracting(changes -> changes.depth())
                .isEqualTo(1);
    }

    @Test
    void handsChunksOverPairedAndInTheCallersOrder() {
        List<Object> records = created(5);
        Collections.reverse(records);
        records.forEach(each -> ((Plain) each).number = 1);
        unit.hooks.before(changes -> {
            for (int i = 0; i < changes.size(); i++) {
                assertThat(changes.newRecords().get(i)).isSameAs(records.get(changes.position(i)));
                assertThat(((Plain) changes.oldRecords().get(i)).id)
                        .isEqualTo(((Plain) changes.newRecords().get(i)).id);
                assertThat(changes.changedAttributes(i)).containsExactly("number");
            }
        });
        unit.with(bulk -> bulk.update(records, chunkSize(2)));

        assertThat(unit.hooks.before).extracting(changes -> changes.chunk()).containsExactly(0, 1, 2);
        assertThat(unit.hooks.after).extracting(changes -> changes.size()).containsExactly(2, 2, 1);
    }

    @Test
    void doesNothingWithoutRecords() {
        unit.with(bulk -> assertThat(bulk.create(List.of())).isEqualTo(new BulkResult(0, 0)));

        assertThat(unit.sent()).isEmpty();
    }

    private List<Object> plain(int count) {
        return Shapes.many(count, Plain::new, (each, i) -> each.name = "name " + i);
    }

    private List<Object> created(int count) {
        List<Object> records = plain(count);
        unit.with(bulk -> bulk.create(records));
        unit.factory().getCache().evictAll();
        unit.sent();
        return records;
    }

    private static void invalid(Runnable call, int position, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("position " + position + ":")
                .hasMessageContaining(message);
    }

    /** An entity of no persistence unit. */
    @jakarta.persistence.Entity
    static class Stranger {
        @jakarta.persistence.Id
        Long id;
    }
}
