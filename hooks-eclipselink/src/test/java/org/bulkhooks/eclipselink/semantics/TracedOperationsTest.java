package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.spi.contract.PublishedTraces;

/** What is published of the SQL of hooks and operations, by EclipseLink and by this library. */
@Semantics(
        value = "traces of operations",
        beans = {})
class TracedOperationsTest {

    private static final Pattern WRITTEN_WITH_TABLES = Pattern.compile("^with\\b.*?\\b(insert|update|delete)\\b");

    private static final String CANARY = "4711canary";

    @ApplicationScoped
    static class Hooks {

        void queryForEach(@Observes AfterCreate<Account> accounts) {
            for (Account account : accounts.newRecords()) {
                Work.current()
                        .em()
                        .createQuery("select count(c) from Customer c where c.name = :name")
                        .setParameter("name", account.getNumber())
                        .getSingleResult();
            }
        }

        void literal(@Observes AfterUpdate<Account> accounts) {
            Work.current()
                    .em()
                    .createNativeQuery("select id from customer where name = '" + CANARY + accounts.size() + "'")
                    .getResultList();
            Work.current().create(new Note(CANARY));
            throw new IllegalStateException(CANARY);
        }

        void before(@Observes BeforeCreate<Customer> customers) {
            assertThat(customers).isNotEmpty();
        }

        void note(@Observes AfterCreate<Note> notes) {
            assertThat(notes).isNotEmpty();
        }
    }

    private static List<Account> accounts(int count) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accounts.add(new Account(CANARY + i));
        }
        return accounts;
    }

    @EveryWayOfRecords
    void aQueryForEachRecordIsOneShapeWithAsManyExecutions(Way way) {
        PublishedTraces traces = PublishedTraces.begin();
        Map<String, Long> before = traces.statements("queryForEach");

        way.commit(work -> work.create(accounts(7)));

        Map<String, Long> shapes = traces.statements("queryForEach");
        assertThat(shapes).hasSize(1);
        String shape = shapes.keySet().iterator().next();
        assertThat(shape.toLowerCase(Locale.ROOT)).startsWith("select count(").contains("where (", "= ?");
        assertThat(shapes.get(shape) - before.getOrDefault(shape, 0L)).isEqualTo(7);

        Map<String, Object> operation = traces.operation();
        List<Map<String, Object>> steps = traces.steps(operation);
        List<Map<String, Object>> queries =
                steps.stream().filter(step -> shape.equals(step.get("labels"))).toList();
        assertThat(queries).singleElement().satisfies(query -> {
            assertThat(query).containsEntry("times", 7);
            assertThat(steps.get((Integer) query.get("parents"))).containsEntry("kinds", "HOOK");
        });
    }

    @EveryWayOfRecords
    void recordsThatNoAfterHookHearsOfAreCountedToo(Way way) {
        PublishedTraces traces = PublishedTraces.begin();

        way.commit(work -> work.create(List.of(new Customer("one"), new Customer("two"))));

        assertThat(traces.written(traces.operation())).containsExactly("Customer CREATE 2");
    }

    @EveryWay
    void theStepsOfSqlAreWhatTheDatabaseWasSent(Way way) {
        List<Long> ids = Samples.stored(way, accounts(3));
        PublishedTraces traces = PublishedTraces.begin();
        way.database().statements().clear();

        Throwable thrown =
                catchThrowable(() -> way.commit(work -> work.update(Account.class, ids, a -> a.setRemark(CANARY))));

        assertThat(thrown).isNotNull();
        Map<String, Object> operation = traces.operation();
        assertThat(operation)
                .containsEntry("outcomes", "ROLLED_BACK")
                .containsEntry("failureClasses", "java.lang.IllegalStateException")
                .containsEntry("rootCauseClasses", "java.lang.IllegalStateException")
                .containsEntry("sqlStates", "")
                .containsEntry("failedSql", "");
        assertThat((String) operation.get("failureFrames")).startsWith("TracedOperationsTest$Hooks.literal(");
        assertThat((String) operation.get("callers")).containsAnyOf("WritePath", "StatementPath");
        assertThat(traces.written(operation)).containsExactly("Account UPDATE 3", "Note CREATE 1");
        List<String> told = traces.steps(operation).stream()
                .filter(step -> "SQL".equals(step.get("kinds")))
                .map(step -> (String) step.get("labels"))
                .toList();
        List<String> sent = way.database().statements().all().stream()
                .filter(Sent::writes)
                .map(each -> verb(each.sql()))
                .toList();
        assertThat(told.stream().map(TracedOperationsTest::verb).toList()).containsSubsequence(sent);
        assertThat(told).anySatisfy(sql -> assertThat(sql).contains("where name = ?"));
        assertThat((Long) operation.get("databaseNanos")).isPositive().isLessThanOrEqualTo((Long)
                operation.get("nanos"));
        assertThat(traces.everything()).doesNotContain(CANARY);
    }

    @EveryWayOfRecords
    void whatTheDatabaseRefusesIsToldWithItsSql(Way way) {
        way.commit(work -> work.create(new Account(CANARY)));
        PublishedTraces traces = PublishedTraces.begin();

        Throwable thrown = catchThrowable(
                () -> way.commit(work -> work.create(List.of(new Account("other"), new Account(CANARY)))));

        assertThat(thrown).isNotNull();
        Map<String, Object> operation = traces.operation();
        assertThat(operation).containsEntry("outcomes", "ROLLED_BACK").containsEntry("failingHooks", -1);
        assertThat((String) operation.get("rootCauseClasses")).satisfies(name -> assertThat(Class.forName(name))
                .isAssignableTo(SQLException.class)
                .isNotEqualTo(BatchUpdateException.class));
        assertThat((String) operation.get("sqlStates")).startsWith("23");
        assertThat(((String) operation.get("failedSql")).toLowerCase(Locale.ROOT))
                .matches("insert into \\W?account\\b.*");
        assertThat(traces.everything()).doesNotContain(CANARY);
    }

    /** Returns the word of SQL that tells what it does: the first, or the first after the tables of a WITH. */
    private static String verb(String sql) {
        String small = sql.toLowerCase(Locale.ROOT);
        Matcher written = WRITTEN_WITH_TABLES.matcher(small);
        return written.find() ? written.group(1) : small.replaceFirst("\\W.*", "");
    }

    @EveryWay(WritePath.FLUSH)
    void aBatchIsOneExecutionOfItsSqlWithItsTime(Way way) {
        PublishedTraces traces = PublishedTraces.begin();

        way.commit(work -> {
            for (int i = 0; i < 20; i++) {
                work.em().persist(new Note("n" + i));
            }
            work.em().persist(new Customer("c"));
        });

        Map<String, Object> operation = traces.operation();
        assertThat(traces.steps(operation).stream()
                        .filter(step -> ((String) step.get("labels")).startsWith("INSERT INTO"))
                        .map(step -> step.get("times") + " "
                                + ((String) step.get("labels")).replaceFirst("INSERT INTO (\\w+).*", "$1")))
                .contains("1 NOTE");
        assertThat(traces.steps(operation).stream()
                        .filter(step -> ((String) step.get("labels")).startsWith("INSERT INTO NOTE")))
                .allSatisfy(step -> assertThat((Long) step.get("nanos")).isPositive());
    }
}
