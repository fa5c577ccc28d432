package org.bulkhooks.eclipselink.internal.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the flushes with hooks rely on in EclipseLink; if one of these fails with a new version, look there first. */
class EclipseLinkFactsTest {

    private final TestUnit unit = new TestUnit();
    private final ServerSession session = unit.factory().unwrap(ServerSession.class);
    private final List<String> events = new ArrayList<>();

    @AfterEach
    void close() {
        unit.close();
    }

    private void listen(Class<?> entityClass) {
        session.getDescriptor(entityClass).getEventManager().addListener(new DescriptorEventAdapter() {
            @Override
            public void prePersist(DescriptorEvent event) {
                events.add("prePersist " + (event.getSession() instanceof RepeatableWriteUnitOfWork));
            }

            @Override
            public void aboutToInsert(DescriptorEvent event) {
                events.add("aboutToInsert");
            }

            @Override
            public void aboutToUpdate(DescriptorEvent event) {
                events.add("aboutToUpdate");
            }

            @Override
            public void postUpdate(DescriptorEvent event) {
                events.add("postUpdate");
            }

            @Override
            public void aboutToDelete(DescriptorEvent event) {
                events.add("aboutToDelete");
            }
        });
    }

    private void listen(SessionEventAdapter listener) {
        session.getEventManager().addListener(listener);
    }

    @Test
    void listenersThatAreAddedAfterTheLoginAreCalledWithTheUnitOfWorkAsSession() {
        listen(Carrier.class);

        unit.commit(em -> em.persist(new Carrier(1, "C")));

        assertThat(events).containsExactly("prePersist true", "aboutToInsert");
    }

    @Test
    void theInverseSideOfARelationRaisesPostUpdateOnly() {
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        listen(Parcel.class);

        unit.commit(em -> em.find(Parcel.class, 1L).add(new Item(1, 1, "x")));

        assertThat(events).containsExactly("postUpdate");
    }

    @Test
    void orphansRaiseAboutToDelete() {
        unit.commit(em -> {
            Parcel parcel = new Parcel(1, "A");
            parcel.add(new Item(1, 1, "x"));
            em.persist(parcel);
        });
        listen(Item.class);

        unit.commit(em -> em.find(Parcel.class, 1L).getItems().clear());

        assertThat(events).containsExactly("aboutToDelete");
    }

    @Test
    void aCommitRaisesPreCommitAndNoFlushEvent() {
        listen(new SessionEventAdapter() {
            @Override
            public void preFlushUnitOfWork(SessionEvent event) {
                events.add("preFlush");
            }

            @Override
            public void preCommitUnitOfWork(SessionEvent event) {
                events.add("preCommit");
            }

            @Override
            public void postResumeUnitOfWork(SessionEvent event) {
                events.add("postResume");
            }
        });

        unit.commit(em -> em.persist(new Carrier(1, "C")));

        assertThat(events).containsExactly("preCommit", "postResume");
    }

    @Test
    void theConnectionIsBackWhenAUnitOfWorkIsResumedOrReleased() {
        List<Integer> inUse = new ArrayList<>();
        listen(new SessionEventAdapter() {
            @Override
            public void postResumeUnitOfWork(SessionEvent event) {
                inUse.add(unit.connectionsInUse());
            }

            @Override
            public void postReleaseUnitOfWork(SessionEvent event) {
                inUse.add(unit.connectionsInUse());
            }
        });
        unit.commit(em -> em.persist(new Carrier(1, "C")));
        EntityManager em = unit.factory().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Carrier(2, "C"));
        em.flush();
        em.getTransaction().rollback();
        em.close();

        assertThat(inUse).hasSizeGreaterThanOrEqualTo(2).containsOnly(0);
    }

    @Test
    void changesCanBeCalculatedAgainInTheSameFlush() {
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        boolean[] running = new boolean[1];
        listen(new SessionEventAdapter() {
            @Override
            public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
                if (!running[0]) {
                    running[0] = true;
                    RepeatableWriteUnitOfWork uow = (RepeatableWriteUnitOfWork) event.getSession();
                    Parcel parcel = (Parcel) uow.getIdentityMapAccessor().getFromIdentityMap(1L, Parcel.class);
                    parcel.setName("C");
                    uow.calculateChanges(
                            uow.getCloneMapping(),
                            (org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet)
                                    event.getProperty("UnitOfWorkChangeSet"),
                            true,
                            true);
                }
            }
        });

        unit.commit(em -> em.find(Parcel.class, 1L).setName("B"));

        assertThat(unit.stored("select name from parcel")).containsExactly("C");
        assertThat(unit.stored("select version from parcel")).containsExactly(2L);
    }

    @Test
    void aCopyOfAWovenObjectKeepsItsChangeListener() {
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        EntityManager em = unit.factory().createEntityManager();
        em.getTransaction().begin();
        Parcel parcel = em.find(Parcel.class, 1L);
        RepeatableWriteUnitOfWork uow = em.unwrap(RepeatableWriteUnitOfWork.class);
        ClassDescriptor descriptor = session.getDescriptor(Parcel.class);

        Object copy = descriptor.getCopyPolicy().buildClone(parcel, uow);

        if (copy instanceof ChangeTracker tracker) {
            assertThat(tracker._persistence_getPropertyChangeListener())
                    .as("why RecordCopy takes it off")
                    .isNotNull();
            assertThat(uow.getBackupClone(parcel, descriptor)).isSameAs(parcel);
        } else {
            assertThat(uow.getBackupClone(parcel, descriptor)).isNotSameAs(parcel);
        }
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void clearReplacesTheMapOfManagedObjects() {
        EntityManager em = unit.factory().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Carrier(1, "C"));
        RepeatableWriteUnitOfWork uow = em.unwrap(RepeatableWriteUnitOfWork.class);
        Object managed = uow.getCloneMapping();

        em.clear();

        assertThat((Object) uow.getCloneMapping()).isNotSameAs(managed);
        em.getTransaction().rollback();
        em.close();
    }
}
