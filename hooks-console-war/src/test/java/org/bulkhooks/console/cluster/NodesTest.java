package org.bulkhooks.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes with a cache of the reference implementation of JCache, which serializes as a cluster does. */
class NodesTest {

    private final CacheManager manager = Caching.getCachingProvider().getCacheManager();
    private final SharedCache cache = SharedCache.in(manager);
    private final MBeanServer one = MBeanServerFactory.newMBeanServer();
    private final MBeanServer two = MBeanServerFactory.newMBeanServer();
    private final Nodes first = new Nodes("node-1", cache, new SnapshotTaker("node-1", one));
    private final Nodes second = new Nodes("node-2", cache, new SnapshotTaker("node-2", two));

    @AfterEach
    void forget() {
        manager.destroyCache(SharedCache.NAME);
    }

    @Test
    void nobodyPublishesWhileNobodyLooks() throws JMException {
        publishBank(two, 7);

        second.publish();

        assertThat(cache.snapshots()).isEmpty();
    }

    @Test
    void aNodeReadsWhatTheOtherOnePublishes() throws JMException {
        ObjectName name = publishBank(two, 7);
        assertThat(first.others()).isEmpty();

        second.publish();

        assertThat(first.others()).singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("node-2");
            assertThat(node.server().queryNames(new ObjectName("org.bulkhooks:type=Statistics,*"), null))
                    .containsExactly(name);
            assertThat(node.server()
                            .getAttributes(name, new String[] {"Runs", "Missing"})
                            .asList())
                    .extracting(Attribute::getName)
                    .containsExactly("Runs");
            assertThat((long[]) node.server().getAttribute(name, "Runs")).containsExactly(7);
            assertThat(((CompositeData) node.server().getAttribute(name, "Thrown")).get("count"))
                    .isEqualTo(3L);
        });
    }

    @Test
    void aNodeDoesNotReadItself() throws JMException {
        publishBank(one, 7);
        first.others();

        first.publish();

        assertThat(first.others()).isEmpty();
        assertThat(second.others()).extracting(OtherNode::name).containsExactly("node-1");
    }

    @Test
    void whatWasReadIsKeptUntilThereIsMore() throws JMException {
        publishBank(two, 7);
        first.others();
        second.publish();

        assertThat(first.others().get(0).server())
                .isSameAs(first.others().get(0).server());
    }

    @Test
    void onlyTheNodeItselfAnswersOperations() throws JMException {
        ObjectName name = publishBank(two, 7);
        first.others();
        second.publish();
        MBeanServer snapshot = first.others().get(0).server();

        assertThatThrownBy(() -> snapshot.invoke(name, "recentRuns", new Object[] {"a"}, new String[] {"x"}))
                .isInstanceOf(JMException.class)
                .hasRootCauseMessage("only the node itself answers recentRuns");
    }

    @Test
    void aNodeThatEndsIsGoneAtOnce() throws JMException {
        publishBank(two, 7);
        first.others();
        second.publish();

        second.stop();

        assertThat(first.others()).isEmpty();
    }

    @Test
    void aCacheThatFailsLeavesTheLocalNode() {
        manager.destroyCache(SharedCache.NAME);

        assertThat(first.others()).isEmpty();
    }

    @Test
    void anEntryThatIsNoSnapshotIsPassedOver() {
        cache.cache().put("node/strange", "text");
        cache.cache().put("node/stranger", new java.util.HashMap<>(Map.of("node", 3)));

        assertThat(first.others()).isEmpty();
    }

    @Test
    void withoutACacheThereIsThisNodeAlone() {
        Nodes alone = new Nodes("node-1", null, null);

        alone.publish();

        assertThat(alone.isShared()).isFalse();
        assertThat(alone.others()).isEmpty();
    }

    private static ObjectName publishBank(MBeanServer server, long runs) throws JMException {
        ObjectName name = new ObjectName("org.bulkhooks:type=Statistics,application=\"bank\",instance=x");
        CompositeType type = new CompositeType(
                "Thrown", "x", new String[] {"count"}, new String[] {"x"}, new OpenType<?>[] {SimpleType.LONG});
        server.registerMBean(
                new SnapshotBean(Map.of(
                        "Runs",
                        new long[] {runs},
                        "Thrown",
                        new CompositeDataSupport(type, new String[] {"count"}, new Object[] {3L}))),
                name);
        return name;
    }
}
