package org.bulkhooks.internal.extension.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenNotNull;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenUnchanged;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Identified;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of mistakes that are easily made and hard to notice: what is written, and what its author reads where. */
class MistakesTableTest {

    private static final String PARAMETER =
            "@Priority does nothing here; it belongs on the parameter with @Observes of a"
                    + " hook, so move it there, or remove it";

    /** An order, with both sides of a relation. */
    @Entity
    static class Order extends Identified {
        @OneToMany(mappedBy = "order")
        List<Line> lines = List.of();
    }

    /** A line of an order. */
    @Entity
    static class Line extends Identified {
        @ManyToOne
        @Nullable
        Order order;

        int nmbr;
    }

    @Dependent
    static class PriorityOfMethod {
        @Priority(1)
        void check(@Observes AfterUpdate<Account> accounts) {}
    }

    @Dependent
    @Priority(1)
    static class PriorityOfClass {
        void check(@Observes AfterUpdate<Account> accounts) {}
    }

    @Dependent
    static class ListOfRecords {
        void check(@Observes AfterUpdate<List<Account>> accounts) {}
    }

    @Dependent
    static class Unannotated {
        void check(@Observes AfterUpdate<Unannotated> records) {}
    }

    @Dependent
    static class Swapped {
        void check(@Observes @WhenChanged("nmae") AfterUpdate<Customer> customers) {}
    }

    @Dependent
    static class SwappedLoad {
        void check(@Observes @Load("oredr") AfterUpdate<Line> lines) {}
    }

    @Dependent
    static class NullOfPrimitive {
        void check(@Observes @WhenNull("balance") AfterUpdate<Account> accounts) {}
    }

    @Dependent
    static class NotNullOfPrimitive {
        void check(@Observes @WhenNotNull("closed") AfterUpdate<Account> accounts) {}
    }

    @Dependent
    static class Inverse {
        void check(@Observes @WhenChanged({"id", "lines"}) AfterUpdate<Order> orders) {}
    }

    @Dependent
    static class InverseUnchanged {
        void check(@Observes @WhenUnchanged("lines") AfterUpdate<Order> orders) {}
    }

    @Dependent
    static class OfChange {
        void check(@Observes Change<Account> change) {}
    }

    @Dependent
    static class OfChanges {
        void check(@Observes List<Change<Account>> changes) {}
    }

    static Stream<Arguments> mistakes() {
        String observe = ": a Change is a part of an event and none itself, so that this method would never be called;"
                + " observe BeforeUpdate<Account>, AfterUpdate<Account> or another event, and go through its changes()";
        String inverse =
                "'lines' is the inverse side of a relation (mappedBy), which is not written with Order and never"
                        + " changes; observe the entity that has the other side";
        return Stream.of(
                arguments(PriorityOfMethod.class, "HOOK-0024 PriorityOfMethod.check: ", PARAMETER),
                arguments(PriorityOfClass.class, "HOOK-0024 PriorityOfClass: ", PARAMETER),
                arguments(
                        ListOfRecords.class,
                        "HOOK-0001 ListOfRecords.check(AfterUpdate<List>): java.util.List<",
                        "Account> is no entity; an event is a list of records already, so write AfterUpdate<Account>"),
                arguments(
                        Unannotated.class,
                        "HOOK-0001 Unannotated.check(AfterUpdate<Unannotated>): ",
                        "; add @Entity to it, or list it in persistence.xml or orm.xml"),
                arguments(
                        Swapped.class,
                        "HOOK-0002 Swapped.check(AfterUpdate<Customer>): @WhenChanged: no attribute 'nmae' in Customer; did"
                                + " you mean 'name'? ",
                        "Attributes: id, name"),
                arguments(
                        SwappedLoad.class,
                        "HOOK-0002 SwappedLoad.check(AfterUpdate<Line>): @Load: no attribute 'oredr' in Line; did you mean"
                                + " 'order'? ",
                        "Attributes: id, nmbr, order"),
                arguments(
                        NullOfPrimitive.class,
                        "HOOK-0013 NullOfPrimitive.check(AfterUpdate<Account>): @WhenNull(",
                        "'balance' is of the primitive type long, which is never null; compare it by @WhenEqual, or give the"
                                + " attribute the type Long"),
                arguments(
                        NotNullOfPrimitive.class,
                        "HOOK-0013 NotNullOfPrimitive.check(AfterUpdate<Account>): @WhenNotNull(",
                        "'closed' is of the primitive type boolean, which is never null; compare it by @WhenEqual, or give"
                                + " the attribute the type Boolean"),
                arguments(Inverse.class, "HOOK-0027 Inverse.check(AfterUpdate<Order>): @WhenChanged(", inverse),
                arguments(
                        InverseUnchanged.class,
                        "HOOK-0027 InverseUnchanged.check(AfterUpdate<Order>): @WhenUnchanged(",
                        inverse),
                arguments(OfChange.class, "HOOK-0028 OfChange.check(Change<Account>)", observe),
                arguments(OfChanges.class, "HOOK-0028 OfChanges.check(List<Change<Account>>)", observe));
    }

    private static TestApplication.Builder application(Class<?> bean) {
        return TestApplication.of(bean).entities(Account.class, Customer.class, Order.class, Line.class);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void keepsTheApplicationFromBeingDeployed(Class<?> bean, String start, String end) {
        assertThat(Refusal.mistakes(() -> application(bean).start().close()))
                .singleElement()
                .asString()
                .startsWith(start)
                .endsWith(end);
    }

    @Dependent
    static class OfEntity {
        void check(@Observes Account account) {}
    }

    @Dependent
    static class OfEntities {
        void check(@Observes List<Account> accounts) {}
    }

    @Dependent
    static class OfArray {
        void check(@Observes Account[] accounts) {}
    }

    @ParameterizedTest
    @MethodSource
    void isLogged(Class<?> bean, String place) {
        assertThat(warnings(bean))
                .containsExactly("HOOK-0029 " + place
                        + ": records are no events, so that no write of an entity calls this method; did you mean"
                        + " AfterUpdate<Account> or AfterSave<Account>? For an event that the application fires itself, add a"
                        + " qualifier to the event and the parameter, and this warning ends");
    }

    static Stream<Arguments> isLogged() {
        return Stream.of(
                arguments(OfEntity.class, "OfEntity.check(Account)"),
                arguments(OfEntities.class, "OfEntities.check(List<Account>)"),
                arguments(OfArray.class, "OfArray.check(Account[])"));
    }

    @Alternative
    @Priority(1)
    @Dependent
    static class AlternativeHooks {
        void check(@Observes @Priority(5) AfterUpdate<Account> accounts) {}
    }

    /** A framework may read the priority of an implementation. */
    @Priority(1)
    @Dependent
    static class Filter implements Runnable {
        void check(@Observes AfterUpdate<Account> accounts) {}

        @Override
        public void run() {}
    }

    @Priority(1)
    @Dependent
    static class WithoutHooks {}

    /** Its methods observe events of the application. */
    @Dependent
    static class OwnEvents {
        void qualified(@Observes @Named("signed") Account account) {}

        void asynchronous(@ObservesAsync Account account) {}

        void any(@Observes Object event) {}

        void text(@Observes List<String> texts) {}
    }

    @Dependent
    static class Fine {
        void check(
                @Observes @WhenNull("owner") @WhenNull("owner.name") @WhenChanged({"owner", "closed"})
                        AfterUpdate<Account> accounts) {}

        void ofOtherSide(@Observes @WhenChanged("order") AfterUpdate<Line> lines) {}
    }

    @ParameterizedTest
    @MethodSource
    void isNoMistake(Class<?> bean) {
        assertThat(warnings(bean)).isEmpty();
    }

    static Stream<Class<?>> isNoMistake() {
        return Stream.of(AlternativeHooks.class, Filter.class, WithoutHooks.class, OwnEvents.class, Fine.class);
    }

    @Test
    void saysOnceAtTheStartWhatThereIs() {
        assertThat(logged(Fine.class, Level.INFO))
                .singleElement()
                .asString()
                .startsWith("Bulk Hooks ")
                .endsWith(" calls 2 hooks of 1 bean, for Account, Line; the console and the management bean"
                        + " org.bulkhooks:type=Catalog list them");
        assertThat(logged(WithoutHooks.class, Level.INFO))
                .singleElement()
                .asString()
                .contains(" calls no hook, because no bean of this application has an observer method of its events; ");
    }

    private static List<String> warnings(Class<?> bean) {
        return logged(bean, Level.WARNING);
    }

    /** Deploys an application, and returns what was logged of a level. */
    private static List<String> logged(Class<?> bean, Level level) {
        Logger logger = Logger.getLogger("org.bulkhooks");
        Keeper log = new Keeper(level);
        logger.addHandler(log);
        try {
            application(bean).start().close();
        } finally {
            logger.removeHandler(log);
        }
        return log.messages;
    }

    private static final class Keeper extends Handler {

        private final Level level;
        private final List<String> messages = new ArrayList<>();

        Keeper(Level level) {
            this.level = level;
        }

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().equals(level)) {
                messages.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
