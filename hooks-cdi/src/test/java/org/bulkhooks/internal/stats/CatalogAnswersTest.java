package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.MAIL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.internal.stats.SampleHooks.Account;
import org.bulkhooks.internal.stats.SampleHooks.Audited;
import org.bulkhooks.internal.stats.SampleHooks.Customer;
import org.bulkhooks.internal.stats.SampleHooks.Savings;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogAnswersTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private ObjectName catalog;

    @BeforeEach
    void register() throws JMException {
        ManagementBeans.register(
                server,
                new ApplicationDescription("bank", "1.0", "none", Instant.EPOCH),
                List.of(new PersistenceUnitModel(
                        "bank", Set.of(Account.class, Savings.class, Customer.class, Audited.class))),
                SampleHooks.REGISTRY,
                RunStatistics.off(SampleHooks.ALL),
                Traces.none(),
                Set.of(MAIL.id()),
                null);
        catalog = server.queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null)
                .iterator()
                .next();
    }

    private CompositeData ask(String operation, String entityClass, String other) throws JMException {
        return (CompositeData) server.invoke(catalog, operation, new Object[] {entityClass, other}, new String[] {
            String.class.getName(), String.class.getName()
        });
    }

    @Test
    void tellsTheOrderInColumns() throws JMException {
        CompositeData updates = ask("order", Account.class.getName(), "UPDATE");

        assertThat((String[]) updates.get("phases")).containsExactly("BEFORE", "BEFORE", "BEFORE", "VALIDATE", "WRITE");
        assertThat((String[]) updates.get("kinds")).containsExactly("GRAPH", "HOOK", "GRAPH", "BEAN_VALIDATION", "SQL");
        assertThat((int[]) updates.get("hooks")).containsExactly(-1, SampleHooks.ALL.indexOf(CHECK), -1, -1, -1);
        assertThat((int[]) updates.get("tieGroups")).containsOnly(0);
        assertThat((String[]) updates.get("texts")).containsExactly("total", "", "total", "", "");

        CompositeData creates = ask("order", Account.class.getName(), "CREATE");
        assertThat((String[]) creates.get("kinds")).containsExactly("GRAPH", "BEAN_VALIDATION", "SQL", "HOOK");
        assertThat((String[]) creates.get("phases")).endsWith("WRITE", "AFTER_COMPLETION");
        assertThat((String[]) ask("order", Savings.class.getName(), "CREATE").get("kinds"))
                .as("the mail is for the exact type")
                .doesNotContain("HOOK");
        assertThat((String[]) ask("order", Customer.class.getName(), "DELETE").get("kinds"))
                .containsExactly("SQL");
    }

    @Test
    void tellsWhatAnAttributeConcerns() throws JMException {
        assertThat((String[])
                        ask("attribute", Account.class.getName(), "balance").get("kinds"))
                .containsExactly("HOOK_CONDITION", "HOOK_CONDITION");
        assertThat((int[]) ask("attribute", Savings.class.getName(), "balance").get("hooks"))
                .as("the mail is for the exact type")
                .containsExactly(SampleHooks.ALL.indexOf(CHECK));

        CompositeData owner = ask("attribute", Account.class.getName(), "owner");
        assertThat((String[]) owner.get("kinds")).containsExactly("HOOK_LOADS");
        assertThat((String[]) owner.get("texts")).containsExactly("owner, owner.bank");

        CompositeData net = ask("attribute", Account.class.getName(), "net");
        assertThat((String[]) net.get("kinds")).containsExactly("DERIVED_FROM");
        assertThat((int[]) net.get("hooks")).containsExactly(-1);
        assertThat((String[]) ask("attribute", Account.class.getName(), "total").get("kinds"))
                .containsExactly("DERIVES");
        assertThat((String[]) ask("attribute", Account.class.getName(), "own").get("kinds"))
                .isEmpty();
        assertThat((String[])
                        ask("attribute", Customer.class.getName(), "balance").get("kinds"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoEntityClassAndNoChange() {
        assertThatThrownBy(() -> ask("order", Audited.class.getName(), "UPDATE"))
                .isInstanceOf(RuntimeMBeanException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No concrete entity class " + Audited.class.getName());
        assertThatThrownBy(() -> ask("order", Account.class.getName(), "update"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write CREATE, UPDATE or DELETE");
        assertThatThrownBy(() -> ask("attribute", null, "balance"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'entityClass' must be given, as java.lang.String");
    }

    @Test
    void tellsTheReachOfEachHook() throws JMException {
        assertThat((int[]) server.getAttribute(catalog, "HookReach")).containsExactly(2, 1);
        assertThat((String[][]) server.getAttribute(catalog, "HookEntityClasses"))
                .isDeepEqualTo(
                        new String[][] {{Account.class.getName(), Savings.class.getName()}, {Account.class.getName()}});
        assertThat((String[][]) server.getAttribute(catalog, "HookChanges"))
                .isDeepEqualTo(new String[][] {{"UPDATE"}, {"CREATE"}});
        assertThat((String[][]) server.getAttribute(catalog, "HookAttributes"))
                .isDeepEqualTo(new String[][] {{"balance"}, {"balance"}});
        assertThat((boolean[]) server.getAttribute(catalog, "HookDisabledByConfiguration"))
                .containsExactly(false, true);
    }
}
