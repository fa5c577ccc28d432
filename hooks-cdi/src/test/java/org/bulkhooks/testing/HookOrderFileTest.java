package org.bulkhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ExactType;
import org.bulkhooks.Hooks;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.Customer;
import org.bulkhooks.spi.contract.SavingsAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // nobody calls the hooks
class HookOrderFileTest {

    private static final String TEXT = """
            # The hooks of each entity class and change, in the order in which they are called: phase, priority, hook.
            # A test compares it with the application. To write it anew, run the test with -Dbulkhooks.order.update=true

            org.bulkhooks.spi.contract.Account CREATE
              AFTER             2500 Limits.log(AfterSave<Account>)

            org.bulkhooks.spi.contract.Account UPDATE
              BEFORE            10 Limits.check(BeforeUpdate<Account>), when balance changed, exact type, non-reentrant
              AFTER             2500 Limits.log(AfterSave<Account>), tie
              AFTER             2500 Limits.recheck(AfterUpdate<Account>), tie
              AFTER_COMPLETION  2500 Limits.mail(AfterUpdate<Account>), during AFTER_SUCCESS, net change

            org.bulkhooks.spi.contract.SavingsAccount CREATE
              AFTER             2500 Limits.log(AfterSave<Account>)

            org.bulkhooks.spi.contract.SavingsAccount UPDATE
              AFTER             2500 Limits.log(AfterSave<Account>), tie
              AFTER             2500 Limits.recheck(AfterUpdate<Account>), tie
              AFTER_COMPLETION  2500 Limits.mail(AfterUpdate<Account>), during AFTER_SUCCESS, net change
            """;

    @TempDir
    Path folder;

    /** Apart, because each change of an application is another class of the same name. */
    static final class First {

        @ApplicationScoped
        static class Limits {

            @NonReentrant
            void check(@Observes @Priority(10) @ExactType @WhenChanged("balance") BeforeUpdate<Account> accounts) {}

            void log(@Observes AfterSave<Account> accounts) {}

            void recheck(@Observes AfterUpdate<Account> accounts) {}

            void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts) {}
        }
    }

    static final class OtherOrder {

        @ApplicationScoped
        static class Limits {

            @NonReentrant
            void check(@Observes @Priority(10) @ExactType @WhenChanged("balance") BeforeUpdate<Account> accounts) {}

            void log(@Observes @Priority(3000) AfterSave<Account> accounts) {}

            void recheck(@Observes AfterUpdate<Account> accounts) {}

            void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts) {}
        }
    }

    static final class OtherCondition {

        @ApplicationScoped
        static class Limits {

            @NonReentrant
            void check(
                    @Observes @Priority(10) @ExactType @WhenGreaterThan(attribute = "balance", value = "5")
                            BeforeUpdate<Account> accounts) {}

            void log(@Observes AfterSave<Account> accounts) {}

            void recheck(@Observes AfterUpdate<Account> accounts) {}

            void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts) {}
        }
    }

    @ApplicationScoped
    static class Welcome {

        void greet(@Observes AfterSave<Customer> customers) {}
    }

    private static HookOrderFile order(Class<?>... beans) {
        try (TestApplication application = TestApplication.of(beans)
                .entities(Account.class, SavingsAccount.class, Customer.class)
                .start()) {
            return HookOrderFile.of(application.get(Hooks.class));
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("hooks.txt"), text);
    }

    @Test
    void saysEachHookInItsPlace() {
        assertThat(order(First.Limits.class).text()).isEqualTo(TEXT);
    }

    @Test
    void passesWhereNothingHasChanged() throws IOException {
        Path file = file(TEXT);

        assertThatCode(() -> order(First.Limits.class).assertMatches(file)).doesNotThrowAnyException();
        Files.writeString(file, TEXT.replace("\n", "\r\n"));
        assertThatCode(() -> order(First.Limits.class).assertMatches(file))
                .as("a file that Git has given other ends of lines")
                .doesNotThrowAnyException();
    }

    @Test
    void showsAChangedOrder() throws IOException {
        Path file = file(TEXT);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order(OtherOrder.Limits.class).assertMatches(file))
                .withMessageContaining("hooks.txt (- the file, + the application):")
                .withMessageContaining("""
                        org.bulkhooks.spi.contract.Account UPDATE
                           BEFORE            10 Limits.check(BeforeUpdate<Account>), when balance changed, exact type, non-reentrant
                        -  AFTER             2500 Limits.log(AfterSave<Account>), tie
                        -  AFTER             2500 Limits.recheck(AfterUpdate<Account>), tie
                        +  AFTER             2500 Limits.recheck(AfterUpdate<Account>)
                        +  AFTER             3000 Limits.log(AfterSave<Account>)
                           AFTER_COMPLETION  2500""")
                .withMessageContaining("-Dbulkhooks.order.update=true");
    }

    @Test
    void showsANewHookAndOneThatIsGone() throws IOException {
        Path file = file(TEXT);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order(First.Limits.class, Welcome.class).assertMatches(file))
                .withMessageContaining("""
                        org.bulkhooks.spi.contract.Customer CREATE
                        +  AFTER             2500 Welcome.greet(AfterSave<Customer>)
                        org.bulkhooks.spi.contract.Customer UPDATE
                        +  AFTER             2500 Welcome.greet(AfterSave<Customer>)
                        """)
                .withMessageNotContaining("Limits");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order(Welcome.class).assertMatches(file))
                .withMessageContaining("-  AFTER             2500 Limits.log(AfterSave<Account>)");
    }

    @Test
    void showsAChangedCondition() throws IOException {
        Path file = file(TEXT);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order(OtherCondition.Limits.class).assertMatches(file))
                .withMessageContaining(
                        "-  BEFORE            10 Limits.check(BeforeUpdate<Account>), when balance changed,")
                .withMessageContaining(
                        "+  BEFORE            10 Limits.check(BeforeUpdate<Account>), when balance > 5,");
    }

    @Test
    void failsWithoutAFile() {
        Path missing = folder.resolve("none.txt");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order(First.Limits.class).assertMatches(missing))
                .withMessageContaining("there is no file " + missing)
                .withMessageContaining("-Dbulkhooks.order.update=true");
        assertThat(missing).doesNotExist();
    }

    @Test
    void writesTheFileWhereThatIsAskedFor() throws IOException {
        Path file = folder.resolve("new/folder/hooks.txt");
        System.setProperty(HookOrderFile.UPDATE, "true");
        try {
            order(First.Limits.class).assertMatches(file);
        } finally {
            System.clearProperty(HookOrderFile.UPDATE);
        }

        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void refusesAnApplicationWhoseEntitiesAreNotKnown() {
        try (TestApplication application = TestApplication.start(Welcome.class)) {
            Hooks hooks = application.get(Hooks.class);

            assertThatIllegalStateException()
                    .isThrownBy(() -> HookOrderFile.of(hooks))
                    .withMessageContaining("persistence units are not known");
        }
    }
}
