package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Hooks;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics(
        value = "18 hooks that are switched off",
        beans = {},
        configuration = "org.bulkhooks.control=true")
class Point18SwitchedOffTest {

    @ApplicationScoped
    static class AccountHooks {

        void before(@Observes BeforeUpdate<Account> accounts, Journal journal, Hooks hooks) {
            journal.note("before");
            if ("switch".equals(accounts.newRecords().get(0).getRemark())) {
                control("switchOff", hooks, "after", 0L, "within");
            }
        }

        void validate(@Observes ValidateUpdate<Account> accounts, Journal journal) {
            journal.note("validate");
        }

        void after(@Observes AfterUpdate<Account> accounts, Journal journal) {
            journal.note("after");
        }

        void completed(@Observes OperationCompleted<Account> operation, Journal journal) {
            journal.note("completed");
        }

        void later(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("later");
        }
    }

    private static void control(String operation, Hooks hooks, String method, Object... more) {
        String id = hooks.all().stream()
                .filter(hook -> hook.method().equals(method))
                .findFirst()
                .orElseThrow()
                .id();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = id;
            System.arraycopy(more, 0, arguments, 1, more.length);
            String[] types = more.length == 0
                    ? new String[] {"java.lang.String"}
                    : new String[] {"java.lang.String", "long", "java.lang.String"};
            ObjectName control = server.queryNames(new ObjectName("org.bulkhooks:type=Control,*"), null)
                    .iterator()
                    .next();
            server.invoke(control, operation, arguments, types);
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> update(Way way, Journal journal, List<Long> ids, String remark) {
        journal.forgetCalls();
        way.commit(work -> change(work, ids, remark));
        return List.copyOf(journal.notes());
    }

    private static void change(Work work, List<Long> ids, String remark) {
        work.update(Account.class, ids, account -> account.setRemark(remark));
    }

    private static void allOn(Hooks hooks) {
        Arrays.asList("before", "after", "completed", "later").forEach(method -> control("switchOn", hooks, method));
    }

    @EveryWay
    void aHookIsOffForTheNextOperationAndOnAgain(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        try {
            control("switchOff", hooks, "before", 0L, "LIM-42");
            control("switchOff", hooks, "completed", 0L, "LIM-42");
            assertThat(update(way, journal, ids, "one")).containsExactly("validate", "after", "later");
        } finally {
            allOn(hooks);
        }
        assertThat(update(way, journal, ids, "two"))
                .containsExactly("before", "validate", "after", "completed", "later");
    }

    @EveryWay
    void theRunningOperationKeepsToWhatItHasSeen(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        try {
            assertThat(update(way, journal, ids, "switch"))
                    .containsExactly("before", "validate", "after", "completed", "later");
            assertThat(update(way, journal, ids, "next")).containsExactly("before", "validate", "completed", "later");
        } finally {
            allOn(hooks);
        }
    }

    @EveryWay
    void theRecordsAreWrittenAllTheSame(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        try {
            for (String method : List.of("before", "after", "completed", "later")) {
                control("switchOff", hooks, method, System.currentTimeMillis() + 3_600_000, "LIM-42");
            }
            assertThat(update(way, journal, ids, "written")).containsExactly("validate");
        } finally {
            allOn(hooks);
        }
        assertThat(way.database().column("select remark from account")).containsExactly("written");
    }

    @EveryWay
    void aValidationHookIsRefused(Way way, Hooks hooks) {
        assertThatThrownBy(() -> control("switchOff", hooks, "validate", 0L, "LIM-42"))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a validation hook");
    }
}
