package org.bulkhooks.eclipselink.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityTransaction;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitOfWorkStateTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    private static final StateKey<String> ONE = new StateKey<>("same name");
    private static final StateKey<Integer> OTHER = new StateKey<>("same name");

    @Test
    void keepsEachValueUnderItsKey() {
        UnitOfWorkState state = UnitOfWorkState.of(unit.unitOfWork());

        state.put(ONE, "one");
        assertThat(state.getOrPut(OTHER, () -> 2)).isEqualTo(2);

        assertThat(UnitOfWorkState.of(unit.unitOfWork()).get(ONE)).isEqualTo("one");
        assertThat(state.getOrPut(OTHER, () -> 3)).isEqualTo(2);
    }

    @Test
    void leavesNothingWithTheUnitOfWorkWhenAllIsRemoved() {
        UnitOfWorkState state = UnitOfWorkState.of(unit.unitOfWork());
        List<Object> before = new ArrayList<>(unit.unitOfWork().getProperties().values());

        state.put(ONE, "one");
        state.put(OTHER, 2);
        assertThat(unit.unitOfWork().getProperties()).hasSize(before.size() + 1);

        assertThat(state.remove(ONE)).isEqualTo("one");
        assertThat(state.remove(OTHER)).isEqualTo(2);
        assertThat(state.remove(OTHER)).isNull();
        assertThat(state.get(ONE)).isNull();
        assertThat(unit.unitOfWork().getProperties().values()).containsExactlyElementsOf(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsActionsOnceInTheirOrder(boolean committed) {
        UnitOfWorkImpl unitOfWork = unit.unitOfWork();
        AbstractSession parent = unitOfWork.getParent();
        List<SessionEventListener> listeners =
                List.copyOf(unitOfWork.getEventManager().getListeners());
        List<SessionEventListener> ofParent =
                List.copyOf(parent.getEventManager().getListeners());
        List<String> told = new ArrayList<>();
        UnitOfWorkState.of(unitOfWork).afterCompletion(each -> told.add("first " + each));
        UnitOfWorkState.of(unitOfWork).afterCompletion(each -> told.add("second " + each));

        EntityTransaction transaction = unit.entityManager().getTransaction();
        unit.entityManager().persist(new Customer());
        unit.entityManager().flush();
        assertThat(told).isEmpty();
        if (committed) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
        transaction.begin();
        unit.entityManager().flush();
        transaction.rollback();
        transaction.begin(); // is rolled back behind the test

        assertThat(told).containsExactly("first " + committed, "second " + committed);
        assertThat(unitOfWork.getEventManager().getListeners()).isEqualTo(listeners);
        assertThat(parent.getEventManager().getListeners()).isEqualTo(ofParent);
    }

    @Test
    void ofASessionIsOneForAllItsUnitsOfWork() {
        AbstractSession root = unit.entityManager().getEntityManagerFactory().unwrap(AbstractSession.class);

        assertThat(SessionState.of(unit.unitOfWork()).getOrPut(ONE, () -> "one"))
                .isEqualTo("one");
        assertThat(SessionState.of(root).getOrPut(ONE, () -> "another")).isEqualTo("one");

        SessionState.of(root).end();
        assertThat(SessionState.of(root).getOrPut(ONE, () -> "another")).isEqualTo("another");
        SessionState.of(root).end();
    }
}
