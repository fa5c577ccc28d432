package org.bulkhooks.eclipselink.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What statements with hooks rely on in EclipseLink; if one of these fails with a new version, look there first. */
class EclipseLinkStatementFactsTest {

    private final TestUnit unit = new TestUnit();
    private final List<String> events = new ArrayList<>();

    @AfterEach
    void close() {
        unit.close();
    }

    private interface Action {

        Object invoke(DatabaseQuery query, DataRecord arguments, Session session);
    }

    private static final class Redirector implements QueryRedirector {

        private static final long serialVersionUID = 1L;

        private final transient Action action;

        Redirector(Action action) {
            this.action = action;
        }

        @Override
        public Object invokeQuery(DatabaseQuery query, DataRecord arguments, Session session) {
            return action.invoke(query, arguments, session);
        }
    }

    private void redirect(Action action) {
        Redirector redirector = new Redirector(action);
        unit.factory().unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                if (event.getQuery() instanceof UpdateAllQuery update) {
                    events.add("before, prepared " + update.isPrepared());
                    update.setRedirector(redirector);
                    events.add("redirected, prepared " + update.isPrepared());
                }
            }
        });
    }

    @Test
    void aRedirectorThatIsNamedBeforeTheExecutionGetsTheArgumentsAndTheUnitOfWork() {
        redirect((query, arguments, session) -> {
            events.add("redirector " + arguments.get("name") + " " + (session instanceof RepeatableWriteUnitOfWork)
                    + " " + ((UpdateAllQuery) query).getReferenceClass().getSimpleName());
            return 7;
        });

        unit.commit(em -> assertThat(em.createQuery("update Parcel p set p.name = :name")
                        .setParameter("name", "n")
                        .executeUpdate())
                .isEqualTo(7));

        assertThat(events)
                .containsExactly("before, prepared true", "redirected, prepared false", "redirector n true Parcel");
    }

    /** Executes an update and rolls it back. */
    private Throwable thrownByExecuteUpdate(boolean rollbackOnly) {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Throwable thrown = catchThrowable(
                    () -> em.createQuery("update Parcel p set p.name = 'n'").executeUpdate());
            assertThat(em.getTransaction().getRollbackOnly()).isEqualTo(rollbackOnly);
            em.getTransaction().rollback();
            return thrown;
        }
    }

    @Test
    void executeUpdateWrapsWhatIsThrownAndAsksItForItsMessage() {
        RuntimeException thrown = new UnsupportedOperationException("no") {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                events.add("message");
                return "no";
            }
        };
        redirect((query, arguments, session) -> {
            throw thrown;
        });

        Throwable wrapping = thrownByExecuteUpdate(true);

        assertThat(events).contains("message");
        assertThat(wrapping).isExactlyInstanceOf(PersistenceException.class).hasCause(thrown);
    }

    @Test
    void executeUpdateThrowsItsOwnKindsOfExceptionsOn() {
        List<Throwable> own =
                List.of(new PersistenceException("1"), new IllegalStateException("2"), new AssertionError("3"));
        List<Throwable> next = new ArrayList<>(own);
        redirect((query, arguments, session) -> {
            Throwable thrown = next.remove(0);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });

        for (Throwable each : own) {
            assertThat(thrownByExecuteUpdate(!(each instanceof Error))).isSameAs(each);
        }
        assertThat(next).isEmpty();
    }

    @Test
    void anUpdateThatSetsASubqueryCannotBePrepared() {
        unit.commit(em -> {
            CriteriaBuilder criteria = em.getCriteriaBuilder();
            CriteriaUpdate<Parcel> update = criteria.createCriteriaUpdate(Parcel.class);
            Root<Parcel> parcel = update.from(Parcel.class);
            Subquery<BigDecimal> most = update.subquery(BigDecimal.class);
            most.select(criteria.max(most.from(Parcel.class).<BigDecimal>get("weight")));
            update.set(parcel.<BigDecimal>get("weight"), most);

            assertThatThrownBy(() -> em.createQuery(update).executeUpdate())
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("NullPointerException");
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
    }

    @Test
    void anOrderJoinsTheTablesOfSubclassesUnlessItIsToldNotTo() {
        ReportQuery query = new ReportQuery();
        query.setReferenceClass(Parcel.class);
        assertThat(query.shouldOuterJoinSubclasses()).isFalse();

        query.addOrdering(query.getExpressionBuilder().get("id").ascending());

        assertThat(query.shouldOuterJoinSubclasses()).isTrue();
    }

    @Test
    void theQueryOfAJpaQueryIsItsOwn() {
        unit.commit(em -> {
            String jpql = "update Parcel p set p.name = 'n'";
            DatabaseQuery first = em.createQuery(jpql).unwrap(JpaQuery.class).getDatabaseQuery();
            DatabaseQuery second = em.createQuery(jpql).unwrap(JpaQuery.class).getDatabaseQuery();

            assertThat(first).isNotSameAs(second);
        });
    }
}
