package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.LongStream;
import org.bulkhooks.it.coupons.Coupon;
import org.bulkhooks.it.coupons.CouponHooks;
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

    @Inject
    EntityManager em;

    @Inject
    CouponHooks hooks;

    @Deployment
    static WebArchive application() {
        return TestApplication.of("coupons", Coupon.class)
                .addAsResource(new StringAsset(IMPORT), "META-INF/batch-jobs/import.xml")
                .addAsResource(new StringAsset(REDEEM), "META-INF/batch-jobs/redeem.xml");
    }

    @Test
    void aPartitionedStepThatAHookVetoesIsRestartedWhereItFailed() throws InterruptedException {
        JobOperator jobs = BatchRuntime.getJobOperator();
        hooks.refuse(75);

        long failed = jobs.start("import", new Properties());

        assertThat(end(jobs, failed)).isEqualTo(BatchStatus.FAILED);
        assertThat(hooks.created())
                .as("the chunks before the veto, and the other partition")
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 70).boxed().toList());
        assertThat(stored())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 70).boxed().toList());

        hooks.refuseNone();
        long restarted = jobs.restart(failed, new Properties());

        assertThat(end(jobs, restarted)).isEqualTo(BatchStatus.COMPLETED);
        List<Long> all = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(hooks.created()).as("each once").containsExactlyInAnyOrderElementsOf(all);
        assertThat(hooks.chunks()).as("a chunk of the step at once").hasSize(10).containsOnly(10);
        assertThat(stored()).containsExactlyElementsOf(all);
        assertThat(em.createQuery("select distinct c.state from Coupon c", String.class)
                        .getResultList())
                .as("what the before hook set")
                .containsExactly("new");

        assertThat(end(jobs, jobs.start("redeem", new Properties()))).isEqualTo(BatchStatus.COMPLETED);
        assertThat(hooks.updated()).containsExactlyElementsOf(all);
        assertThat(em.createQuery("select c.state, c.version from Coupon c", Object[].class)
                        .getResultList())
                .extracting(List::of)
                .hasSize(100)
                .containsOnly(List.of("redeemed", 2));
    }

    private List<Long> stored() {
        return em.createQuery("select c.number from Coupon c order by c.number", Long.class)
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
