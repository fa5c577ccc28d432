package org.bulkhooks.internal.stats;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.internal.registry.HookEvent.AFTER_UPDATE;
import static org.bulkhooks.internal.registry.HookEvent.BEFORE_CREATE;
import static org.bulkhooks.internal.registry.HookEvent.BEFORE_SAVE;
import static org.bulkhooks.internal.registry.HookEvent.BEFORE_UPDATE;
import static org.bulkhooks.internal.registry.HookEvent.OPERATION_COMPLETED;
import static org.bulkhooks.internal.stats.SampleHooks.hook;

import java.util.List;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.stats.SampleHooks.Account;
import org.bulkhooks.internal.stats.SampleHooks.Audited;
import org.bulkhooks.internal.stats.SampleHooks.Customer;
import org.bulkhooks.internal.stats.SampleHooks.Savings;
import org.junit.jupiter.api.Test;

class HookOrdersTest {

    private static final List<Class<?>> ENTITIES = List.of(Account.class, Savings.class, Customer.class);

    @Test
    void countsPlacesAmongTheHooksOfTheSameEventAndModel() {
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Account.class, 1, IN_PROGRESS),
                hook("b", AFTER_UPDATE, Account.class, 2, IN_PROGRESS),
                hook("c", BEFORE_UPDATE, Customer.class, 3, IN_PROGRESS),
                hook("d", BEFORE_UPDATE, Account.class, 4, IN_PROGRESS));

        assertThat(orders.places()).containsExactly(1, 1, 1, 2);
    }

    @Test
    void countsHooksOfWiderModelsAndOverlappingEvents() {
        HookOrders orders = orders(
                hook("a", BEFORE_SAVE, Audited.class, 1, IN_PROGRESS),
                hook("b", BEFORE_CREATE, Savings.class, 2, IN_PROGRESS),
                hook("c", BEFORE_UPDATE, Savings.class, 3, IN_PROGRESS),
                hook("d", BEFORE_UPDATE, Account.class, 4, IN_PROGRESS));

        assertThat(orders.places()).containsExactly(1, 2, 2, 2);
    }

    @Test
    void laterTransactionPhasesComeLater() {
        HookOrders orders = orders(
                hook("a", AFTER_UPDATE, Account.class, 1, AFTER_SUCCESS),
                hook("b", AFTER_UPDATE, Account.class, 2, BEFORE_COMPLETION),
                hook("c", AFTER_UPDATE, Account.class, 3, IN_PROGRESS));

        assertThat(orders.places()).containsExactly(3, 2, 1);
    }

    @Test
    void hooksOfEqualPriorityThatMeetAtAnEntityTie() {
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Audited.class, 5, IN_PROGRESS),
                hook("b", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("c", BEFORE_UPDATE, Customer.class, 5, IN_PROGRESS),
                hook("d", BEFORE_UPDATE, Account.class, 6, IN_PROGRESS),
                hook("e", AFTER_UPDATE, Account.class, 7, IN_PROGRESS),
                hook("f", AFTER_UPDATE, Savings.class, 7, IN_PROGRESS));

        assertThat(orders.tieGroups()).containsExactly(1, 1, 1, 0, 2, 2);
    }

    @Test
    void hooksThatNeverMeetDoNotTie() {
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("b", BEFORE_UPDATE, Customer.class, 5, IN_PROGRESS),
                hook("c", AFTER_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("d", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS));

        assertThat(orders.tieGroups()).containsOnly(0);
    }

    @Test
    void groupsThatMeetLaterBecomeOne() {
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("b", BEFORE_UPDATE, Customer.class, 5, IN_PROGRESS),
                hook("c", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("d", BEFORE_UPDATE, Customer.class, 5, IN_PROGRESS),
                hook("e", BEFORE_UPDATE, Audited.class, 5, IN_PROGRESS));

        assertThat(orders.tieGroups()).containsOnly(orders.tieGroups()[0]).doesNotContain(0);
    }

    @Test
    void aHookOfAnExactTypeMeetsNoHooksOfSubclasses() {
        HookSelection exactly = new HookSelection(true, List.of(), false, false);
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS, exactly),
                hook("b", BEFORE_UPDATE, Savings.class, 5, IN_PROGRESS),
                hook("c", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS));

        assertThat(orders.tieGroups()).containsExactly(1, 1, 1);
        assertThat(orders.places()).containsExactly(1, 1, 1);
        assertThat(orders.hookCounts(ENTITIES.size())).containsExactly(2, 2, 0);
        assertThat(orders(
                                hook("a", BEFORE_UPDATE, Account.class, 5, IN_PROGRESS, exactly),
                                hook("b", BEFORE_UPDATE, Savings.class, 5, IN_PROGRESS))
                        .tieGroups())
                .containsExactly(0, 0);
    }

    @Test
    void hooksAtTheEndOfAnOperationAreAmongThemselves() {
        HookOrders orders = orders(
                hook("a", OPERATION_COMPLETED, Account.class, 5, IN_PROGRESS),
                hook("b", AFTER_UPDATE, Account.class, 5, IN_PROGRESS),
                hook("c", OPERATION_COMPLETED, Account.class, 5, IN_PROGRESS));

        assertThat(orders.tieGroups()).containsExactly(1, 0, 1);
        assertThat(orders.places()).containsExactly(1, 1, 2);
    }

    @Test
    void hooksOfDifferentOutcomesDoNotTie() {
        HookOrders orders = orders(
                hook("a", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS),
                hook("b", AFTER_UPDATE, Account.class, 5, AFTER_FAILURE));

        assertThat(orders.tieGroups()).containsOnly(0);
        assertThat(orders(
                                hook("a", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS),
                                hook("b", AFTER_UPDATE, Account.class, 5, AFTER_FAILURE),
                                hook("c", AFTER_UPDATE, Account.class, 5, AFTER_COMPLETION))
                        .tieGroups())
                .as("the third is called with each of them")
                .containsOnly(1);
    }

    @Test
    void hooksWithNetChangesComeLaterAndTieAmongThemselves() {
        HookSelection net = new HookSelection(false, List.of(), false, true);
        HookOrders orders = orders(
                hook("a", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS, net),
                hook("b", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS),
                hook("c", AFTER_UPDATE, Account.class, 5, AFTER_SUCCESS, net));

        assertThat(orders.tieGroups()).containsExactly(1, 0, 1);
        assertThat(orders.places()).containsExactly(2, 1, 3);
    }

    @Test
    void countsTheHooksOfEachEntityClass() {
        HookOrders orders = orders(
                hook("a", BEFORE_UPDATE, Audited.class, 1, IN_PROGRESS),
                hook("b", BEFORE_UPDATE, Account.class, 2, IN_PROGRESS));

        assertThat(orders.hookCounts(ENTITIES.size())).containsExactly(2, 2, 1);
    }

    private static HookOrders orders(Hook... hooks) {
        return new HookOrders(List.of(hooks), ENTITIES);
    }
}
