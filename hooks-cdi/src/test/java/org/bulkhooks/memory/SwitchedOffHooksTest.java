package org.bulkhooks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.Customer;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hooks are switched off by the management bean Control, and by configuration. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class SwitchedOffHooksTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    @ApplicationScoped
    static class AccountHooks {

        private Runnable within = () -> {};

        void before(@Observes BeforeUpdate<Account> updated) {
            within.run();
        }

        void validate(@Observes ValidateSave<Account> saved) {}

        void after(@Observes AfterUpdate<Account> updated) {}

        void later(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> updated) {}

        void net(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> updated) {}

        void completed(@Observes OperationCompleted<Account> completed) {}

        void nested(@Observes BeforeCreate<Customer> created) {}

        void will(Runnable action) {
            within = action;
        }
    }

    private final List<Account> accounts = List.of(new Account(1, 10), new Account(2, 20));
    private final Set<ObjectName> foreign = names("*");
    private TestApplication application;
    private EntityManager entityManager;

    private void start(String... configuration) {
        application = TestApplication.of(AccountHooks.class)
                .entities(Account.class, Customer.class)
                .configuration(configuration)
                .start();
        entityManager = InMemoryPersistence.entityManager("contract");
        bulk().create(accounts);
    }

    @AfterEach
    void close() {
        if (application != null) {
            application.close();
        }
    }

    private static Set<ObjectName> names(String type) {
        try {
            return new HashSet<>(SERVER.queryNames(new ObjectName("org.bulkhooks:type=" + type + ",*"), null));
        } catch (JMException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private List<ObjectName> own(String type) {
        List<ObjectName> own = new ArrayList<>(names(type));
        own.removeAll(foreign);
        return own;
    }

    private BulkOperations bulk() {
        return application.get(BulkOperationsFactory.class).on(entityManager);
    }

    private List<String> calls(Runnable work) {
        try (Recording recording = application.get(HookRecorder.class).startOnThisThread()) {
            work.run();
            return recording.calls().stream().map(RecordedCall::method).toList();
        }
    }

    private List<String> update() {
        return calls(() -> {
            accounts.forEach(Account::raiseBalance);
            bulk().update(accounts);
        });
    }

    private Object read(String type, String attribute) {
        try {
            return SERVER.getAttribute(own(type).get(0), attribute);
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private int place(String method) {
        return Arrays.asList((String[]) read("Catalog", "HookMethods")).indexOf(method);
    }

    private String id(String method) {
        return ((String[]) read("Catalog", "HookIds"))[place(method)];
    }

    private void control(String operation, Object... arguments) {
        Map<Class<?>, String> types =
                Map.of(String.class, "java.lang.String", Long.class, "long", Integer.class, "int");
        try {
            SERVER.invoke(
                    own("Control").get(0),
                    operation,
                    arguments,
                    Arrays.stream(arguments)
                            .map(argument -> types.get(argument.getClass()))
                            .toArray(String[]::new));
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void off(String method) {
        control("switchOff", id(method), 0L, "LIM-42, Ana");
    }

    @Test
    void aHookIsOffForTheNextOperationAndOnAgain() {
        start("org.bulkhooks.control=true");
        assertThat(update()).containsExactly("before", "validate", "after", "completed", "later", "net");

        off("after");
        assertThat(update()).containsExactly("before", "validate", "completed", "later", "net");

        control("switchOn", id("after"));
        assertThat(update()).containsExactly("before", "validate", "after", "completed", "later", "net");
    }

    @Test
    void eachKindOfHookCanBeOff() {
        start("org.bulkhooks.control=true");

        off("before");
        off("later");
        off("net");
        off("completed");

        assertThat(update()).containsExactly("validate", "after");
    }

    @Test
    void theRunningOperationAndThoseInItKeepToWhatTheyHaveSeen() {
        start("org.bulkhooks.control=true");
        application.get(AccountHooks.class).will(() -> {
            off("after");
            off("nested");
            bulk().create(List.of(new Customer("Ana")));
        });

        assertThat(update()).containsExactly("before", "nested", "validate", "after", "completed", "later", "net");

        application.get(AccountHooks.class).will(() -> bulk().create(List.of(new Customer("Eva"))));
        assertThat(update()).containsExactly("before", "validate", "completed", "later", "net");
    }

    @Test
    void aHookThatWaitsAlreadyIsCalled() {
        start("org.bulkhooks.control=true");

        assertThat(calls(() -> {
                    entityManager.getTransaction().begin();
                    accounts.forEach(Account::raiseBalance);
                    bulk().update(accounts);
                    off("later");
                    entityManager.getTransaction().commit();
                }))
                .contains("later");
        assertThat(update()).doesNotContain("later");
    }

    @Test
    void theBeanTellsWhatIsOffAndTheStatisticsWhatWasLeftOut() {
        start("org.bulkhooks.control=true");
        long before = System.currentTimeMillis();
        long until = before + 3_600_000;

        control("switchOff", id("after"), until, " LIM-42,\nAna ");
        update();

        int place = place("after");
        assertThat(((boolean[]) read("Control", "Disabled"))).hasSize(7);
        assertThat(((boolean[]) read("Control", "Disabled"))[place]).isTrue();
        assertThat(((long[]) read("Control", "DisabledUntilMillis"))[place]).isEqualTo(until);
        assertThat(((long[]) read("Control", "DisabledSinceMillis"))[place])
                .isBetween(before, System.currentTimeMillis());
        assertThat(((String[]) read("Control", "DisabledReasons"))[place]).isEqualTo("LIM-42, Ana");
        assertThat(((long[]) read("Statistics", "BypassedRecords"))[place]).isEqualTo(2);
        CompositeData bypasses = (CompositeData) read("Statistics", "Bypasses");
        assertThat((String[]) bypasses.get("reasons")).containsExactly("LIM-42, Ana");
        assertThat((int[]) bypasses.get("hooks")).containsExactly(place);
        assertThat(IntStream.range(0, 7).filter(other -> other != place))
                .noneMatch(other -> ((boolean[]) read("Control", "Disabled"))[other]);
    }

    @Test
    void validationHooksAndWhatIsNoHookAreRefused() {
        start("org.bulkhooks.control=true");
        String validate = id("validate");
        String after = id("after");

        assertThatThrownBy(() -> off("validate"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AccountHooks.validate(ValidateSave<Account>) is a validation hook");
        assertThatThrownBy(() -> control("switchOff", "Account", 0L, "x"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No hook with the id Account")
                .hasMessageContaining("Dependency graphs have no id: they are never switched off");
        assertThatThrownBy(() -> control("switchOff", after, 0L, " \t"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say why");
        assertThatThrownBy(() -> control("switchOff", after, 1L, "x"))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be in the future");
        assertThat(validate).isNotEmpty();
        assertThat(update()).containsExactly("before", "validate", "after", "completed", "later", "net");
    }

    @Test
    void theBeanIsThereOnlyWhereItIsSwitchedOn() {
        start();

        assertThat(own("Catalog")).hasSize(1);
        assertThat(own("Control")).isEmpty();
    }

    @Test
    void theConfigurationSwitchesHooksOff() {
        start(
                "org.bulkhooks.control=true",
                "org.bulkhooks.disabled=AccountHooks.after, " + AccountHooks.class.getName() + ".later");

        assertThat(update()).containsExactly("before", "validate", "completed", "net");
        assertThat(((boolean[]) read("Catalog", "HookDisabledByConfiguration"))[place("after")])
                .isTrue();
        assertThat(((boolean[]) read("Catalog", "HookDisabledByConfiguration"))[place("before")])
                .isFalse();
        assertThat(((String[]) read("Control", "DisabledReasons"))[place("later")])
                .isEqualTo("org.bulkhooks.disabled");

        control("switchOn", id("after"));
        assertThat(update()).containsExactly("before", "validate", "after", "completed", "net");
    }

    @Test
    void aDeploymentForgetsWhatWasSwitchedOff() {
        start("org.bulkhooks.control=true");
        off("after");
        application.close();

        start("org.bulkhooks.control=true");

        assertThat(update()).contains("after");
        assertThat(((boolean[]) read("Control", "Disabled"))[place("after")]).isFalse();
    }

    @Test
    void aWatchLogsTheCallsOfItsHook() {
        start("org.bulkhooks.control=true");
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger("org.bulkhooks.control");
        logger.addHandler(handler);
        try {
            control("watch", id("after"), 60);
            update();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(((long[]) read("Control", "WatchedUntilMillis"))[place("after")])
                .isGreaterThan(System.currentTimeMillis());
        assertThat(logged).hasSize(2).first().asString().endsWith("is watched for 60 seconds");
        assertThat(logged.get(1))
                .startsWith("AccountHooks.after(AfterUpdate<Account>) was called with 2 of " + Account.class.getName()
                        + ", UPDATE, for ")
                .endsWith(": returned");
    }

    @Test
    void allNumbersStartAnew() {
        start("org.bulkhooks.control=true");
        update();
        assertThat(((long[]) read("Statistics", "Runs"))[place("after")]).isEqualTo(1);

        control("clear");

        assertThat((long[]) read("Statistics", "Runs")).containsOnly(0);
        assertThat((long[]) ((CompositeData) read("Traces", "Operations")).get("ids"))
                .isEmpty();
    }

    @Test
    void theConfigurationNamesHooksByIdToo() {
        start();
        String id = id("before");
        application.close();

        start("org.bulkhooks.disabled=" + id);

        assertThat(update()).containsExactly("validate", "after", "completed", "later", "net");
    }
}
