package org.bulkhooks.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bulkhooks.Change;
import org.bulkhooks.NoteKey;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.registry.Moment;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final NoteKey<String> REASON = new NoteKey<>("reason", String.class);
    private static final NoteKey<Integer> COUNT = new NoteKey<>("count", Integer.class);

    private final HandmadeChanges<Account> handmade =
            new HandmadeChanges<>(Changes.created(List.of(new Account(1, 1), new Account(2, 1))), false);
    private final Change<Account> first = handmade.at(Moment.BEFORE).changes().get(0);

    @Test
    void aNoteIsThereForItsRecordAndKey() {
        assertThat(handmade.notes().isEmpty()).isTrue();
        first.note(REASON, "big");
        first.note(COUNT, 3);

        List<Change<Account>> after = handmade.at(Moment.AFTER).changes();
        assertThat(after.get(0).note(REASON)).contains("big");
        assertThat(after.get(0).note(COUNT)).contains(3);
        assertThat(after.get(0).note(new NoteKey<>("reason", Object.class))).isEmpty();
        assertThat(after.get(1).note(REASON)).isEmpty();
        assertThat(handmade.notes().isEmpty()).isFalse();
    }

    @Test
    void theLastNoteOfAKeyStays() {
        first.note(REASON, "big");
        first.note(new NoteKey<>("reason", String.class), "small");

        assertThat(first.note(REASON)).contains("small");
    }

    @Test
    void notesOnSomeRecordsAreTheSameNotes() {
        Account record = first.newRecord();
        first.note(REASON, "big");
        Notes some = handmade.notes().only(List.of(record));
        Notes none = handmade.notes().only(List.of(new Account(1, 1)));
        first.note(REASON, "small");

        assertThat(some.get(record, REASON)).contains("small");
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aNoteOfAnotherTypeIsRefusedWithoutItsValue() {
        NoteKey raw = REASON;
        assertThatThrownBy(() -> first.note(raw, 4711))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'reason'")
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("java.lang.Integer")
                .hasMessageContaining("give it a value of that type")
                .hasMessageNotContaining("4711");
        assertThat(first.note(REASON)).isEmpty();
    }

    @Test
    void aKeyHasANameAndAClass() {
        assertThatThrownBy(() -> new NoteKey<>(" ", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name it");
        assertThatThrownBy(() -> new NoteKey<>("count", int.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Integer.class");
        assertThat(REASON).hasToString("reason (java.lang.String)");
    }

    @Test
    void conditionsAreToldToLookInTheHook() {
        Change<Account> change = new TestedChange<>(new ChunkAttributes<>(Changes.created(List.of(new Account(1, 1)))));
        assertThatThrownBy(() -> change.note(REASON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the hook");
        assertThatThrownBy(() -> change.note(REASON, "x")).isInstanceOf(IllegalStateException.class);
    }
}
