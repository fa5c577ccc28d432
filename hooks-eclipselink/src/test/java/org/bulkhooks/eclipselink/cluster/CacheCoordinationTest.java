package org.bulkhooks.eclipselink.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bulkhooks.Bypass;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.cluster.model.Balance;
import org.bulkhooks.eclipselink.cluster.model.Draft;
import org.bulkhooks.eclipselink.cluster.model.Offer;
import org.bulkhooks.eclipselink.cluster.model.Stocked;
import org.bulkhooks.eclipselink.cluster.model.Ware;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node is told of what another one writes, and when, where EclipseLink's cache coordination is on. */
class CacheCoordinationTest {

    private static Cluster cluster;

    /** A way to set the stock of the wares 1 to 3 to 20, or to delete them. */
    private record Way(String name, Consumer<EntityManager> write) {

        int after() {
            return name.contains("delete") ? -1 : 20;
        }

        Message message() {
            return name.equals("delete") ? Message.deleted(Ware.class, 1, 3) : Message.changed(Ware.class, 1, 3);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways() {
        return List.of(
                new Way("update", em -> bulk(em).update(changed(em, Ware.class, 3))),
                new Way("update of a stream", em -> bulk(em).update(changed(em, Ware.class, 3).stream(), chunkSize(2))),
                new Way("upsert", em -> bulk(em).upsert(changed(em, Ware.class, 3))),
                new Way("update by a query", em -> bulk(em).update(
                                em.createQuery("select w from Ware w where w.id <= 3", Ware.class),
                                ware -> ware.setStock(20))),
                new Way("computed update", em -> bulk(em).update(Ware.class)
                        .set("stock", 20)
                        .where((ware, statement, criteria) -> criteria.le(ware.<Long>get("id"), 3L))
                        .execute()),
                new Way("statement of the facade", em -> bulk(em).update(
                                em.createQuery("update Ware w set w.stock = 20 where w.id <= 3"))),
                new Way("statement", em -> em.createQuery("update Ware w set w.stock = 20 where w.id <= 3")
                        .executeUpdate()),
                new Way("update without hooks", em -> bulk(em).update(
                                changed(em, Ware.class, 3), bypassing(Bypass.allHooks("a test")))),
                new Way("delete", em -> bulk(em).delete(found(em, Ware.class, 3))),
                new Way("delete statement", em -> em.createQuery("delete from Ware w where w.id <= 3")
                        .executeUpdate()));
    }

    @BeforeAll
    static void start() {
        cluster = Cluster.hooked();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void reset() {
        cluster.reset(10);
    }

    private static BulkOperations bulk(EntityManager em) {
        return BulkOperations.on(em);
    }

    /** Returns detached records, which have ids from 1. */
    private static <E extends Stocked> List<E> found(EntityManager em, Class<E> entityClass, int number) {
        List<E> found = em.createQuery(
                        "select s from " + entityClass.getSimpleName() + " s where s.id <= :last order by s.id",
                        entityClass)
                .setParameter("last", (long) number)
                .getResultList();
        em.clear();
        return found;
    }

    private static <E extends Stocked> List<E> changed(EntityManager em, Class<E> entityClass, int number) {
        List<E> records = found(em, entityClass, number);
        records.forEach(each -> each.setStock(20));
        return records;
    }

    private static void change(EntityManager em, Class<? extends Stocked> entityClass, long... ids) {
        LongStream.of(ids).forEach(id -> em.find(entityClass, id).setStock(20));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theOtherNodeIsToldOnceAfterTheCommit(Way way) {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> {
            way.write.accept(em);
            assertThat(cluster.sent()).isEmpty();
            assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);
        });

        assertThat(cluster.sent()).containsExactly(way.message());
        for (Node node : List.of(cluster.writing(), cluster.other())) {
            assertThat(node.stocks(Ware.class)).containsExactly(way.after(), way.after(), way.after());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theOtherNodeIsToldNothingOfARollback(Way way) {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        assertThatThrownBy(() -> cluster.writing().commit(em -> {
                    way.write.accept(em);
                    throw new IllegalStateException("a test");
                }))
                .hasMessage("a test");

        assertThat(cluster.sent()).isEmpty();
        for (Node node : List.of(cluster.writing(), cluster.other())) {
            assertThat(node.caches(Ware.class, 1)).isEqualTo(node == cluster.other());
            assertThat(node.stocks(Ware.class)).containsExactly(10, 10, 10);
        }
    }

    @Test
    void theOtherNodeIsToldOfManyRowsByMessagesOf5000() {
        cluster.reset(6_000);
        List<Ware> cached = cluster.other()
                .read(em -> em.createQuery("select w from Ware w", Ware.class).getResultList());
        assertThat(cached).hasSize(6_000);

        cluster.writing().commit(em -> {
            bulk(em).update(
                            em.createQuery("select w from Ware w", Ware.class),
                            ware -> ware.setStock(20),
                            chunkSize(1_000));
            assertThat(cluster.sent()).isEmpty();
        });

        List<Message> byQuery = cluster.sent();
        assertThat(byQuery).extracting(Message::size).containsExactly(5_000, 1_000);
        assertThat(byQuery.stream().flatMap(each -> each.changed().stream())).doesNotHaveDuplicates();
        assertThat(cluster.other().read(em -> em.find(Ware.class, 5_999L)).getStock())
                .isEqualTo(20);

        cluster.writing()
                .commit(em -> em.createQuery("update Ware w set w.stock = 30").executeUpdate());

        assertThat(cluster.sent()).extracting(Message::size).containsExactly(5_000, 1_000);
        for (Node node : List.of(cluster.writing(), cluster.other())) {
            List<Integer> stocks = node.read(em -> LongStream.rangeClosed(1, 6_000)
                    .mapToObj(id -> em.find(Ware.class, id).getStock())
                    .distinct()
                    .toList());
            assertThat(stocks).containsExactly(30);
        }
    }

    @Test
    void aNodeThatFailsToProcessAMessageUndoesNothing() {
        cluster.reset(6_000);
        cluster.other().transport().failOnce();
        List<Ware> records = new ArrayList<>();

        cluster.writing().read(em -> {
            records.addAll(changed(em, Ware.class, 6_000));
            return bulk(em).update(records);
        });

        assertThat(records).extracting(Ware::getVersion).containsOnly(2);
        assertThat(cluster.writing().stocks(Ware.class)).containsExactly(20, 20, 20);
        assertThat(cluster.sent()).extracting(Message::size).containsExactly(1_000); // those after it are sent
    }

    @Test
    void theOtherNodeIsToldOfEachChunkThatIsCommitted() {
        List<Integer> before = new ArrayList<>();
        List<Message> sent = new ArrayList<>();
        cluster.hooks().afterwards(() -> {
            sent.addAll(cluster.sent());
            before.add(sent.size());
        });

        cluster.writing().read(em -> bulk(em).update(changed(em, Ware.class, 10), chunkSize(4), commitByChunk()));

        assertThat(before).containsExactly(0, 1, 2);
        sent.addAll(cluster.sent());
        assertThat(sent)
                .containsExactly(
                        Message.changed(Ware.class, 1, 4),
                        Message.changed(Ware.class, 5, 8),
                        Message.changed(Ware.class, 9, 10));
    }

    @Test
    void rowsOfSeveralCallsAndClassesAreToldByOneMessage() {
        cluster.writing().commit(em -> {
            bulk(em).update(changed(em, Ware.class, 3));
            bulk(em).update(changed(em, Offer.class, 2));
            bulk(em).delete(List.of(em.find(Ware.class, 3L)));
        });

        assertThat(cluster.sent())
                .containsExactly(new Message(List.of("Offer 1", "Offer 2", "Ware 1", "Ware 2"), List.of("Ware 3")));
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(20, 20, -1);
    }

    @Test
    void aFlushOfTheSameTransactionIsToldByEclipseLinkFirst() {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> {
            change(em, Ware.class, 1);
            em.flush();
            em.createQuery("update Ware w set w.stock = w.stock + 1 where w.id <= 2")
                    .executeUpdate();
        });

        assertThat(cluster.sent())
                .containsExactly(Message.changed(Ware.class, 1, 1), Message.changed(Ware.class, 1, 2));
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(21, 11, 10);
    }

    @Test
    void aFlushWithHooksIsToldAsOneWithout() {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> change(em, Ware.class, 1, 2, 3));

        assertThat(cluster.sent()).containsExactly(Message.changed(Ware.class, 1, 3));
        assertThat(cluster.other().caches(Ware.class, 1)).isTrue();
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(20, 20, 20);
    }

    @Test
    void newRowsAreToldOnlyOfClassesThatSendThem() {
        assertThat(offersOfTheOtherNode()).isEqualTo(10);

        cluster.writing().commit(em -> bulk(em).create(List.of(new Ware(20, 1), new Ware(21, 1))));
        assertThat(cluster.sent()).isEmpty();
        assertThat(offersOfTheOtherNode()).isEqualTo(10);

        cluster.writing().commit(em -> bulk(em).create(List.of(new Offer(20, 1), new Offer(21, 1))));
        assertThat(cluster.sent()).hasSize(1);
        assertThat(offersOfTheOtherNode()).isEqualTo(12);
    }

    /** Returns the number of offers, by a query whose result is cached. */
    private static int offersOfTheOtherNode() {
        return cluster.other().read(em -> em.createNamedQuery("Offer.all", Offer.class)
                .getResultList()
                .size());
    }

    @Test
    void aClassWithoutCoordinationStaysAsItIsOnTheOtherNode() {
        assertThat(cluster.other().stocks(Draft.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> bulk(em).update(changed(em, Draft.class, 3)));
        cluster.writing().commit(em -> bulk(em).create(List.of(new Draft(20, 1))));

        assertThat(cluster.sent()).isEmpty();
        assertThat(cluster.writing().stocks(Draft.class)).containsExactly(20, 20, 20);
        assertThat(cluster.other().stocks(Draft.class)).containsExactly(10, 10, 10);
    }

    @Test
    void aClassThatIsNotCachedIsReadFromTheDatabase() {
        assertThat(cluster.other().stocks(Balance.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> bulk(em).update(changed(em, Balance.class, 3)));

        assertThat(cluster.sent()).isEmpty();
        assertThat(cluster.other().stocks(Balance.class)).containsExactly(20, 20, 20);
    }

    @Test
    void theOtherNodeReadsLazyAttributesAgainToo() {
        Ware written = new Ware(30, 1);
        written.setText("old");
        cluster.other().commit(em -> em.persist(written)); // its shared cache has all that it has written
        assertThat(textOfTheOtherNode()).isEqualTo("old");

        cluster.writing().commit(em -> em.createQuery("update Ware w set w.text = 'new' where w.id = 30")
                .executeUpdate());

        assertThat(textOfTheOtherNode()).isEqualTo("new");
    }

    private static String textOfTheOtherNode() {
        return cluster.other().read(em -> em.find(Ware.class, 30L).getText());
    }
}
