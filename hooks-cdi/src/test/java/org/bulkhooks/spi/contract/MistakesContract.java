package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of mistakes in hooks that are found when they run: what a hook does, and what its author reads. */
public abstract class MistakesContract extends Contract {

    private static final String TOO_LATE =
            "it is too late to reject Account at position 0, because its Before and Validate"
                    + " hooks have run: reject a record in the hook that gets its change, and keep no change longer";
    private static final String LAST_HOOKS = "; the hooks that ran last: ";

    /** Makes the tests of an integration. */
    protected MistakesContract(TestedIntegration integration) {
        super(integration);
    }

    static Stream<Arguments> mistakes() {
        Class<?> argument = IllegalArgumentException.class;
        Class<?> state = IllegalStateException.class;
        String balance = "; did you mean 'balance'? Attributes: ";
        return Stream.of(
                mistake(
                        "before update",
                        change -> change.reject("balanse", "no"),
                        argument,
                        missing("balanse") + balance),
                mistake(
                        "validate update",
                        change -> change.reject("balacne", "no"),
                        argument,
                        missing("balacne") + balance),
                mistake("before update", change -> change.changed("balanse"), argument, missing("balanse") + balance),
                mistake("before update", change -> change.value("blaance"), argument, missing("blaance") + balance),
                mistake("before update", change -> change.oldValue("balanec"), argument, missing("balanec") + balance),
                mistake(
                        "before update",
                        change -> change.hasValue("noet", "x"),
                        argument,
                        missing("noet") + "; did you mean 'note'? Attributes: "),
                mistake(
                        "before update",
                        change -> change.value("owner.nmae"),
                        argument,
                        missing("owner.nmae") + "; did you mean 'owner.name'? Attributes: "),
                mistake(
                        "after update",
                        change -> change.reject("balance", "no"),
                        state,
                        "records are rejected before they are written, in a Before or Validate hook; in an After hook throw an"
                                + " exception to veto"),
                mistake(
                        "after update",
                        change -> asAccount(change.newRecord())
                                .setBalance(asAccount(change.newRecord()).getBalance() + 1),
                        state,
                        "hooks still change records after 64 rounds of one operation, the last round with Account"
                                + LAST_HOOKS
                                + "ScriptedHooks.on(BeforeUpdate<Labelled>), ScriptedHooks.on(AfterUpdate<Labelled>); a hook seems"));
    }

    private static String missing(String attribute) {
        return "no attribute '" + attribute + "' in Account";
    }

    private static Arguments mistake(
            String event, Consumer<Change<Labelled>> hook, Class<?> exception, String message) {
        return arguments(event, hook, exception, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldByAnException(String event, Consumer<Change<Labelled>> hook, Class<?> exception, String message) {
        given(new Account(1, 10));
        hooks.onEach(event, hook);
        Account changed = account(1);
        changed.setBalance(11);

        Throwable thrown = catchThrowable(() -> bulk.update(List.of(changed)));

        assertThat(thrown).isExactlyInstanceOf(exception).hasMessageStartingWith(message);
        assertThat(account(1).getBalance()).isEqualTo(10);
    }

    @Test
    void aChangeIsNotRejectedAfterItsHooks() {
        given(new Account(1, 10));
        List<Change<Labelled>> kept = new ArrayList<>();
        hooks.onEach("before update", kept::add);
        hooks.onEach("validate update", change -> kept.forEach(Change::position));
        List<Throwable> thrown = new ArrayList<>();
        hooks.onEach(
                "after update",
                change -> thrown.add(catchThrowable(() -> kept.get(0).reject("no"))));
        Account changed = account(1);
        changed.setBalance(11);

        bulk.update(List.of(changed));
        thrown.add(catchThrowable(() -> kept.get(0).reject("balance", "no")));

        assertThat(thrown).hasSize(2).allSatisfy(each -> assertThat(each)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(TOO_LATE));
        assertThat(account(1).getBalance()).isEqualTo(11);
    }

    @Test
    void aChangeThatAnEarlierHookOfItsOperationKeptIsRejected() {
        given(new Account(1, 10));
        List<Change<Labelled>> kept = new ArrayList<>();
        hooks.onEach("before update", kept::add);
        hooks.onEach("validate update", change -> kept.get(0).reject("balance", "no"));
        Account changed = account(1);
        changed.setBalance(11);

        assertThat(catchThrowable(() -> bulk.update(List.of(changed)))).hasMessageContaining("balance: no");
        assertThat(account(1).getBalance()).isEqualTo(10);
    }

    @Test
    void roundsOfAFlushWithoutEndNameTheHooks() {
        given(new Account(1, 10));
        hooks.onEach("after update", change -> asAccount(change.newRecord())
                .setBalance(asAccount(change.newRecord()).getBalance() + 1));

        Throwable thrown = catchThrowable(
                () -> inTransaction(() -> entityManager.find(Account.class, 1L).setBalance(11)));

        assertThat(thrown)
                .hasStackTraceContaining(
                        "hooks still change records after 64 rounds of one flush, the last round with Account"
                                + LAST_HOOKS
                                + "ScriptedHooks.on(BeforeUpdate<Labelled>), ScriptedHooks.on(AfterUpdate<Labelled>);");
    }

    @Test
    void beforeHooksWithoutEndAreNamed() {
        hooks.onEach(
                "before create",
                change -> entityManager.persist(
                        new Account(Long.parseLong(change.newRecord().label()) + 1, 0)));

        Throwable thrown = catchThrowable(() -> inTransaction(() -> entityManager.persist(new Account(1, 0))));

        assertThat(thrown)
                .hasStackTraceContaining(
                        "before hooks still add records after 64 calculations of the changes of one flush,"
                                + " with Account" + LAST_HOOKS
                                + "ScriptedHooks.on(BeforeCreate<Labelled>); a hook seems to persist");
    }
}
