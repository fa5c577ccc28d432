package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.TransactionPhase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.Test;

/** What it costs to read the numbers of a thousand hooks that run all the time. */
class ReadCostTest {

    private static final int HOOKS = 1_000;
    private static final long MINUTE = 60_000;

    private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);
    private final List<Hook> hooks = hooks();
    private final RunStatistics statistics = RunStatistics.on(hooks, HookNumbers.ALL, 0, clock::get);
    private final OpenBean<RunStatistics> bean = StatisticsBean.of(statistics, 1);

    private static List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        for (int hook = 0; hook < HOOKS; hook++) {
            hooks.add(SampleHooks.hook(
                    "hook" + hook, HookEvent.AFTER_UPDATE, Object.class, 500, TransactionPhase.IN_PROGRESS));
        }
        return hooks;
    }

    private void allRun(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            for (Hook hook : hooks) {
                statistics.ran(SampleHooks.run(hook, 3, clock.get(), 60_000L + minute * 1_000L), List.of());
            }
            clock.addAndGet(MINUTE);
        }
    }

    /**
     * In processor time of one thread, in rounds that alternate, so that it says the same on a busy machine. The median
     * is about 3; where each reader merges sixty minutes, it is 27.
     */
    @Test
    void thePercentileOfTheLastHourCostsAboutWhatThatOfAllRunsDoes() throws AttributeNotFoundException {
        allRun(70);

        assertThat(ratio("LastHourP95Nanos", "P95Nanos")).isLessThan(15);
        assertThat(ratio("NowP95Nanos", "P95Nanos")).isLessThan(15);
    }

    /**
     * What is usual changes with the hour, and each round is a minute. The median is below 1; anew each minute, it is
     * 5.
     */
    @Test
    void whatIsUsualIsCalculatedOnceAnHour() throws AttributeNotFoundException {
        allRun(70);

        assertThat(ratio("UsualP95Nanos", "P95Nanos")).isLessThan(2.5);
    }

    /**
     * All there is to read: sixty minutes and forty-eight hours of each hook, all with runs. The median is about 55.
     */
    @Test
    void allAttributesTogetherCostLessThanAHundredAndFiftyPlainOnes() throws AttributeNotFoundException {
        allRun(70);
        String[] all = Arrays.stream(bean.getMBeanInfo().getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);

        assertThat(ratio(all, "P95Nanos")).isLessThan(150);
    }

    private double ratio(String attribute, String plain) throws AttributeNotFoundException {
        return ratio(new String[] {attribute}, plain);
    }

    /**
     * Returns how many times the processor time of a plain attribute it takes to read some, as the median of rounds.
     */
    private double ratio(String[] attributes, String plain) throws AttributeNotFoundException {
        double[] ratios = new double[41];
        for (int round = -20; round < ratios.length; round++) {
            allRun(1);
            long ofPlain = Math.max(
                    1,
                    cpu(() -> {
                                for (int again = 0; again < 20; again++) {
                                    bean.getAttribute(plain);
                                }
                            })
                            / 20);
            long ofAll = cpu(() -> {
                for (String attribute : attributes) {
                    bean.getAttribute(attribute);
                }
            });
            if (round >= 0) {
                ratios[round] = (double) ofAll / ofPlain;
            }
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private interface Read {
        void all() throws AttributeNotFoundException;
    }

    private static long cpu(Read read) throws AttributeNotFoundException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        read.all();
        return threads.getCurrentThreadCpuTime() - before;
    }
}
