package org.bulkhooks.eclipselink.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.install.EclipseLinkIntegration;
import org.bulkhooks.internal.registry.HookEvent;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements with hooks: the rows that they find, lock and lose, and queries that outlive the hooks. */
class StatementRowsTest {

    /** A database that cannot lock rows. */
    public static final class WithoutLocks extends H2Platform {

        private static final long serialVersionUID = 1L;

        @Override
        public String getSelectForUpdateString() {
            return "";
        }
    }

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final TestHooks hooks = new TestHooks()
            .<BeforeUpdate<Parcel>>on(
                    HookEvent.BEFORE_UPDATE,
                    Parcel.class,
                    changes -> changes.forEach(
                            change -> notes.add("before " + change.oldRecord().getName() + " "
                                    + change.newRecord().getName())))
            .<AfterUpdate<Parcel>>on(
                    HookEvent.AFTER_UPDATE,
                    Parcel.class,
                    changes -> changes.forEach(
                            change -> notes.add("after " + change.newRecord().getName() + " "
                                    + change.newRecord().getVersion())))
            .<AfterUpdate<Item>>on(
                    HookEvent.AFTER_UPDATE,
                    Item.class,
                    changes -> changes.forEach(
                            change -> notes.add("after " + change.newRecord().getName())))
            .<BeforeDelete<Item>>on(
                    HookEvent.BEFORE_DELETE,
                    Item.class,
                    changes -> changes.forEach(
                            change -> notes.add("delete " + change.oldRecord().getName())));
    private TestUnit unit = new TestUnit();

    @AfterEach
    void close() {
        unit.close();
    }

    private void store() {
        unit.commit(em -> {
            em.persist(new Parcel(1, "A"));
            em.persist(new Parcel(2, "B"));
            em.persist(new Item(1, 2, "i"));
            em.persist(new Item(2, 1, "j"));
        });
        unit.with(hooks);
    }

    private int execute(String statement) {
        int[] rows = new int[1];
        unit.commit(em -> rows[0] = em.createQuery(statement).executeUpdate());
        return rows[0];
    }

    @Test
    void idsOfSeveralPartsAreFound() {
        store();

        assertThat(execute("update Item i set i.name = concat(i.name, '!')")).isEqualTo(2);
        assertThat(execute("delete from Item i where i.id.slot = 1")).isEqualTo(1);

        assertThat(notes).containsExactly("after j!", "after i!", "delete j!");
        assertThat(unit.stored("select name from item")).containsExactly("i!");
    }

    @Test
    void rowsAreLockedUntilTheTransactionIsOver() {
        store();
        List<CompletableFuture<?>> other = new ArrayList<>();

        unit.commit(em -> {
            em.createQuery("update Parcel p set p.name = 'x' where p.id = 1").executeUpdate();
            other.add(CompletableFuture.runAsync(() -> execute("update Parcel p set p.name = concat(p.name, 'y')")));
            assertThat(catchThrowable(() -> other.get(0).get(300, TimeUnit.MILLISECONDS)))
                    .as("it waits")
                    .isNotNull();
        });

        other.get(0).join();
        assertThat(unit.stored("select name from parcel order by id")).containsExactly("xy", "By");
        assertThat(unit.stored("select version from parcel order by id")).containsExactly(3L, 2L);
        assertThat(notes).as("the old record of the other one").contains("before x xy");
    }

    private void whenFound(String sql) {
        boolean[] done = {false};
        unit.factory().unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postExecuteQuery(SessionEvent event) {
                if (event.getQuery() instanceof ObjectLevelReadQuery && !done[0]) { // for ids, or whole rows
                    done[0] = true;
                    unit.commit(em -> em.createNativeQuery(sql).executeUpdate());
                }
            }
        });
    }

    private void withoutLocks() {
        unit.close();
        unit = new TestUnit(4, Map.of("eclipselink.target-database", WithoutLocks.class.getName()));
    }

    @Test
    void aRowThatVanishesWhereRowsCannotBeLockedIsAnOptimisticLockException() {
        withoutLocks();
        store();
        whenFound("delete from parcel where id = 2");

        assertThatThrownBy(() -> execute("update Parcel p set p.name = 'x'"))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Parcel 2");
        assertThat(unit.stored("select name from parcel")).containsExactly("A");
        // where one query finds and reads the rows, only the write tells that one is gone
        assertThat(notes).noneMatch(note -> note.startsWith("after"));
    }

    @Test
    void aRowThatChangesWhereRowsCannotBeLockedIsAnOptimisticLockException() {
        withoutLocks();
        store();
        whenFound("update parcel set name = 'other', version = version + 1 where id = 2");

        assertThatThrownBy(() -> execute("update Parcel p set p.name = 'x' where p.name <> 'other'"))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Parcel 2");
        assertThat(unit.stored("select name from parcel order by id")).containsExactly("A", "other");
    }

    @Test
    void aQueryThatOutlivesTheHooksRunsAsItIs() {
        store();
        unit.close();
        unit = new TestUnit();
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        unit.commit(em -> em.getEntityManagerFactory()
                .addNamedQuery("rename", em.createQuery("update Parcel p set p.name = :name")));
        EclipseLinkIntegration integration = new EclipseLinkIntegration();
        integration.install(hooks.runtime(), List.of(getClass().getClassLoader()));
        rename("b");
        integration.uninstall();
        unit.takeStatements();

        rename("c");

        assertThat(notes).containsExactly("before A b", "after b 2");
        assertThat(unit.takeStatements()).singleElement().asString().startsWith("UPDATE");
        assertThat(unit.stored("select version from parcel")).containsExactly(3L);
    }

    private void rename(String name) {
        unit.commit(em -> {
            Query query = em.createNamedQuery("rename").setParameter("name", name);
            assertThat(query.executeUpdate()).isEqualTo(1);
        });
    }

    @Test
    void aQueryOfEclipseLinkThatWouldBePutOffToTheCommitIsExecutedAtOnce() {
        store();

        unit.commit(em -> {
            ExpressionBuilder parcel = new ExpressionBuilder();
            UpdateAllQuery query =
                    new UpdateAllQuery(Parcel.class, parcel.get("id").equal(1));
            query.addUpdate("name", "x");
            em.unwrap(RepeatableWriteUnitOfWork.class).executeQuery(query);
            assertThat(notes).containsExactly("before A x", "after x 2");
        });

        assertThat(unit.stored("select name from parcel order by id")).containsExactly("x", "B");
    }

    @Test
    void anErrorOfAHookIsThrownAsItselfToo() {
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        AssertionError error = new AssertionError("broken");
        unit.with(new TestHooks().<BeforeUpdate<Parcel>>on(HookEvent.BEFORE_UPDATE, Parcel.class, changes -> {
            throw error;
        }));

        Throwable ofCommit = catchThrowable(() -> unit.commit(em -> assertThat(catchThrowable(
                        () -> em.createQuery("update Parcel p set p.name = 'x'").executeUpdate()))
                .isSameAs(error)));

        assertThat(ofCommit).hasRootCause(error);
        assertThat(unit.stored("select name from parcel")).containsExactly("A");
    }
}
