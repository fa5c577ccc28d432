package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.LongStream;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.it.coupons.Coupon;
import org.bulkhooks.it.coupons.CouponHooks;
import org.bulkhooks.it.coupons.Rejects;
import org.bulkhooks.it.coupons.WriteErrors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs of the server's batch engine that write with hooks. */
@ExtendWith(ArquillianExtension.class)
class BatchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String IMPORT = """
            <job id="import" version="2.0" xmlns="https://jakarta.ee/xml/ns/jakartaee">
              <step id="create">
                <chunk item-count="10">
                  <reader ref="couponReader">
                    <properties>
                      <property name="first" value="#{partitionPlan['first']}"/>
                      <property name="last" value="#{partitionPlan['last']}"/>
                    </properties>
                  </reader>
                  <writer ref="org.bulkhooks.batch.BulkItemWriter">
                    <properties>
                      <property name="operation" value="create"/>
                    </properties>
                  </writer>
                </chunk>
                <partition>
                  <plan partitions="2" threads="2">
                    <properties partition="0">
                      <property name="first" value="1"/>
                      <property name="last" value="50"/>
                    </properties>
                    <properties partition="1">
                      <property name="first" value="51"/>
                      <property name="last" value="100"/>
                    </properties>
                  </plan>
                </partition>
              </step>
            </job>
            """;

    private static final String REDEEM = """
            <job id="redeem" version="2.0" xmlns="https://jakarta.ee/xml/ns/jakartaee">
              <step id="update">
                <chunk item-count="30">
                  <reader ref="storedCouponReader"/>
                  <writer ref="redeemer"/>
                </chunk>
              </step>
            </job>
            """;

    /** Reads the coupons from a number on to another, and writes them; the rest of a step's {@code chunk} follows. */
    private static final String CREATE_SOME = """
            <job id="%s" version="2.0" xmlns="https://jakarta.ee/xml/ns/jakartaee">
              <step id="create">
                <listeners>
                  <listener ref="writeErrors"/>
                </listeners>
                <chunk item-count="10">
                  <reader ref="couponReader">
                    <properties>
                      <property name="first" value="%s"/>
                      <property name="last" value="%s"/>
                    </properties>
                  </reader>
                  <writer ref="%s">
                    <properties>
                      <property name="operation" value="create"/>
                      %s
                    </properties>
                  </writer>
                  %s
                </chunk>
              </step>
            </job>
            """;

    private static final String SKIPPING =
            CREATE_SOME.formatted("skip", 1001, 1030, "org.bulkhooks.batch.BulkItemWriter", """
            <property name="skipRejected" value="true"/>
            """, """
            <skippable-exception-classes>
              <include class="org.bulkhooks.RecordsRejectedException"/>
            </skippable-exception-classes>
            <retryable-exception-classes>
              <include class="org.bulkhooks.RecordsRejectedException"/>
              <include class="java.lang.IllegalStateException"/>
            </retryable-exception-classes>
            """);

    private static final String LEAVING_OUT =
            CREATE_SOME.formatted("leave-out", 2001, 2020, "org.bulkhooks.batch.BulkItemWriter", """
            <property name="partialSuccess" value="true"/>
            <property name="listener" value="rejects"/>
            """, "");

    private static final String MANAGED = CREATE_SOME.formatted("managed", 3001, 3005, "managedRedeemer", "", "");

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Rejects rejects;

    @Inject
    WriteErrors writeErrors;

    @Inject
    CouponHooks hooks;

    @Deployment
    static WebArchive application() {
        return TestApplication.of("coupons", Coupon.class)
                .addAsResource(new StringAsset(IMPORT), "META-INF/batch-jobs/import.xml")
                .addAsResource(new StringAsset(REDEEM), "META-INF/batch-jobs/redeem.xml")
                .addAsResource(new StringAsset(SKIPPING), "META-INF/batch-jobs/skip.xml")
                .addAsResource(new StringAsset(LEAVING_OUT), "META-INF/batch-jobs/leave-out.xml")
                .addAsResource(new StringAsset(MANAGED), "META-INF/batch-jobs/managed.xml");
    }

    @Test
    void aPartitionedStepThatAHookVetoesIsRestartedWhereItFailed() throws InterruptedException {
        JobOperator jobs = BatchRuntime.getJobOperator();
        hooks.refuse(75);

        long failed = jobs.start("import", new Properties());

        assertThat(end(jobs, failed)).isEqualTo(BatchStatus.FAILED);
        assertThat(upTo(100, hooks.created()))
                .as("the chunks before the veto, and the other partition")
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 70).boxed().toList());
        assertThat(stored(1, 100))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 70).boxed().toList());

        hooks.refuseNone();
        long restarted = jobs.restart(failed, new Properties());

        assertThat(end(jobs, restarted)).isEqualTo(BatchStatus.COMPLETED);
        List<Long> all = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(upTo(100, hooks.created())).as("each once").containsExactlyInAnyOrderElementsOf(all);
        assertThat(hooks.chunksUpTo(100))
                .as("a chunk of the step at once")
                .hasSize(10)
                .containsOnly(10);
        assertThat(stored(1, 100)).containsExactlyElementsOf(all);
        assertThat(em.createQuery("select distinct c.state from Coupon c where c.number <= 100", String.class)
                        .getResultList())
                .as("what the before hook set")
                .containsExactly("new");

        assertThat(end(jobs, jobs.start("redeem", new Properties()))).isEqualTo(BatchStatus.COMPLETED);
        assertThat(upTo(100, hooks.updated())).containsExactlyElementsOf(all);
        assertThat(em.createQuery("select c.state, c.version from Coupon c where c.number <= 100", Object[].class)
                        .getResultList())
                .extracting(List::of)
                .hasSize(100)
                .containsOnly(List.of("redeemed", 2));
    }

    @Test
    void theEngineSkipsWhatHooksRejectAndRetriesWhatFails() throws InterruptedException {
        JobOperator jobs = BatchRuntime.getJobOperator();
        hooks.reject(1004L, 1017L, 1018L);
        hooks.refuseOnce(1025);

        long execution = jobs.start("skip", new Properties());

        assertThat(end(jobs, execution)).isEqualTo(BatchStatus.COMPLETED);
        List<Long> accepted = LongStream.rangeClosed(1001, 1030)
                .boxed()
                .filter(number -> !Set.of(1004L, 1017L, 1018L).contains(number))
                .toList();
        assertThat(stored(1001, 1030)).containsExactlyElementsOf(accepted);
        assertThat(hooks.created().stream().filter(number -> number > 1000 && number <= 1030))
                .as("the hook after the commit hears of each once, also where the chunk was tried again")
                .containsExactlyElementsOf(accepted);
        assertThat(metric(jobs, execution, Metric.MetricType.WRITE_SKIP_COUNT)).isEqualTo(3);
        assertThat(metric(jobs, execution, Metric.MetricType.ROLLBACK_COUNT))
                .as("each of the three chunks, once")
                .isEqualTo(3);
    }

    @Test
    void whatHooksRejectIsLeftOutAndToldToTheListener() throws InterruptedException {
        JobOperator jobs = BatchRuntime.getJobOperator();
        hooks.reject(2003L, 2011L);

        long execution = jobs.start("leave-out", new Properties());

        assertThat(end(jobs, execution)).isEqualTo(BatchStatus.COMPLETED);
        assertThat(stored(2001, 2020)).hasSize(18).doesNotContain(2003L, 2011L);
        assertThat(rejects.noted()).containsExactly("2003: not this one", "2011: not this one");
        assertThat(metric(jobs, execution, Metric.MetricType.ROLLBACK_COUNT)).isZero();
    }

    @Test
    void whatHooksRejectOfManagedEntitiesComesFromTheWriter() throws Exception {
        transaction.begin();
        LongStream.rangeClosed(3001, 3005).forEach(number -> em.persist(new Coupon(number)));
        transaction.commit();
        hooks.reject(3002L);

        JobOperator jobs = BatchRuntime.getJobOperator();
        assertThat(end(jobs, jobs.start("managed", new Properties()))).isEqualTo(BatchStatus.FAILED);

        assertThat(writeErrors.thrown())
                .filteredOn(RecordsRejectedException.class::isInstance)
                .extracting(Throwable::getMessage)
                .contains("1 rejection: Coupon at position 1 of the flush, state: not this one");
    }

    private static long metric(JobOperator jobs, long execution, Metric.MetricType type) {
        return jobs.getStepExecutions(execution).stream()
                .flatMap(step -> Arrays.stream(step.getMetrics()))
                .filter(metric -> metric.getType() == type)
                .mapToLong(Metric::getValue)
                .sum();
    }

    private static List<Long> upTo(long last, List<Long> numbers) {
        return numbers.stream().filter(number -> number <= last).toList();
    }

    private List<Long> stored(long first, long last) {
        return em.createQuery(
                        "select c.number from Coupon c where c.number between :first and :last order by c.number",
                        Long.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Waits for the end of a job, and returns how it ended. */
    private static BatchStatus end(JobOperator jobs, long execution) throws InterruptedException {
        Set<BatchStatus> ended = Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED);
        Instant deadline = Instant.now().plus(PATIENCE);
        BatchStatus status = jobs.getJobExecution(execution).getBatchStatus();
        while (!ended.contains(status) && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
            status = jobs.getJobExecution(execution).getBatchStatus();
        }
        return status;
    }
}
