package org.bulkhooks.eclipselink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.bulkhooks.eclipselink.cluster.model.Draft;
import org.bulkhooks.eclipselink.cluster.model.Offer;
import org.bulkhooks.eclipselink.cluster.model.Ware;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What EclipseLink's cache coordination tells another node where there are no hooks: what the library is held to. */
class CoordinationWithoutHooksTest {

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.plain();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void reset() {
        cluster.reset(10);
    }

    @Test
    void tellsOfAFlushOnceAfterTheCommit() {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> {
            LongStream.of(1, 2, 3).forEach(id -> em.find(Ware.class, id).setStock(20));
            em.flush();
            assertThat(cluster.sent()).isEmpty();
        });

        assertThat(cluster.sent()).containsExactly(Message.changed(Ware.class, 1, 3));
        assertThat(cluster.other().caches(Ware.class, 1)).isTrue();
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(20, 20, 20);
    }

    @Test
    void tellsOfDeletesAndNotOfWhatIsNew() {
        cluster.writing().commit(em -> {
            LongStream.of(1, 2, 3).forEach(id -> em.remove(em.find(Ware.class, id)));
            em.persist(new Ware(20, 1));
        });

        assertThat(cluster.sent()).containsExactly(Message.deleted(Ware.class, 1, 3));

        cluster.writing().commit(em -> em.persist(new Ware(21, 1)));
        assertThat(cluster.sent()).isEmpty();

        cluster.writing().commit(em -> em.persist(new Offer(21, 1)));
        assertThat(cluster.sent()).containsExactly(Message.changed(Offer.class, 21, 21));
    }

    @Test
    void tellsNothingOfAStatement() {
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);

        cluster.writing()
                .commit(em -> em.createQuery("update Ware w set w.stock = 20").executeUpdate());

        assertThat(cluster.sent()).isEmpty();
        assertThat(cluster.writing().stocks(Ware.class)).containsExactly(20, 20, 20);
        assertThat(cluster.other().stocks(Ware.class)).containsExactly(10, 10, 10);
    }

    @Test
    void tellsNothingOfAClassWithoutCoordination() {
        assertThat(cluster.other().stocks(Draft.class)).containsExactly(10, 10, 10);

        cluster.writing().commit(em -> LongStream.of(1, 2, 3)
                .forEach(id -> em.find(Draft.class, id).setStock(20)));

        assertThat(cluster.sent()).isEmpty();
        assertThat(cluster.other().stocks(Draft.class)).containsExactly(10, 10, 10);
    }
}
