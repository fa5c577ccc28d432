package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.Recording;

@Semantics("11 vetoes that are rules of the business")
class Point11ExpectedVetoTest {

    @ExpectedVeto
    static class LimitExceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static final class Bug extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @EveryWay
    void aBeforeHookVetoes(Way way, Journal journal, HookRecorder recorder) {
        vetoes(way, journal, recorder, Event.BEFORE_UPDATE, new LimitExceeded(), true);
    }

    @EveryWay
    void anAfterHookVetoes(Way way, Journal journal, HookRecorder recorder) {
        vetoes(way, journal, recorder, Event.AFTER_UPDATE, new LimitExceeded() {}, true);
    }

    @EveryWay
    void aBugIsNone(Way way, Journal journal, HookRecorder recorder) {
        vetoes(way, journal, recorder, Event.BEFORE_UPDATE, new Bug(), false);
    }

    private static void vetoes(
            Way way, Journal journal, HookRecorder recorder, Event event, RuntimeException veto, boolean expected) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        List<List<Object>> before = way.database().rows("select * from account");
        journal.on(event, Account.class, () -> {
            throw veto;
        });
        Consumer<Work> update = work -> work.update(Account.class, ids, account -> account.setRemark("written"));

        try (Work work = way.begin();
                Recording recording = recorder.start()) {
            Throwable thrown = Wrapped.thrownOn(way, () -> update.accept(work));

            assertThat(thrown).as("reaches the caller as any other").isSameAs(veto);
            assertThat(work.rollbackOnly()).as("marked for rollback").isTrue();
            List<RecordedCall> calls = recording.calls();
            assertThat(calls.get(calls.size() - 1).expectedVeto()).isEqualTo(expected);
        }
        assertThat(way.database().rows("select * from account")).isEqualTo(before);
    }
}
