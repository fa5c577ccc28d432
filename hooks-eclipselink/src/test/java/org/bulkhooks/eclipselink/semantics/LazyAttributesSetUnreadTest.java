package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Dossier;
import org.bulkhooks.eclipselink.semantics.model.Papers;
import org.bulkhooks.eclipselink.semantics.model.Scrapbook;
import org.junit.jupiter.api.BeforeEach;

/** Papers have attributes that woven classes load when they are asked for; here they are set before that. */
@Semantics(
        value = "6 a lazy attribute that is set without being read changes from the value of the row",
        beans = EveryUpdate.class)
class LazyAttributesSetUnreadTest {

    private static final int COUNT = 20;

    /** Notes the records whose text changes. */
    @ApplicationScoped
    static class TextHooks {

        private final List<Object> changed = new ArrayList<>();
        private Consumer<Papers> validation = papers -> {};

        void dossiers(@Observes @WhenChanged("text") AfterUpdate<Dossier> dossiers) {
            dossiers.newRecords().forEach(dossier -> changed.add(dossier.getId()));
        }

        void scrapbooks(@Observes @WhenChanged("text") AfterUpdate<Scrapbook> scrapbooks) {
            scrapbooks.newRecords().forEach(scrapbook -> changed.add(scrapbook.getId()));
        }

        void validate(@Observes ValidateUpdate<Papers> some) {
            some.newRecords().forEach(validation);
        }

        void validation(Consumer<Papers> action) {
            validation = action;
        }

        List<Object> changed() {
            return List.copyOf(changed);
        }

        void reset() {
            validation = papers -> {};
            changed.clear();
        }
    }

    @BeforeEach
    void forget(EveryUpdate hooks, TextHooks texts) {
        hooks.reset();
        texts.reset();
    }

    private static String seen(Change<Papers> change) {
        Papers old = change.oldRecord();
        Papers now = change.newRecord();
        return now.getId() + " " + old.getText() + ">" + now.getText() + " " + old.getPages() + ">" + now.getPages()
                + " " + old.getRemark() + ">" + now.getRemark() + " " + new TreeSet<>(change.changedAttributes());
    }

    private static void set(Papers papers) {
        papers.setText("text");
        papers.setPages(77);
        papers.setRemark("remark");
    }

    @EveryWay
    void aBeforeHookSetsThem(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> set(change.newRecord()));
            hooks.after(Papers.class, change -> hooks.note(seen(change)));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "1 X1>text 1>77 R1>remark [pages, remark, text, title]",
                            "2 X2>text 2>77 R2>remark [pages, remark, text, title]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(
                            List.of(2L, "new", "text", 77, "remark"), List.of(2L, "new", "text", 77, "remark"));
        }
    }

    @EveryWay
    void aBeforeHookReadsThemAndSetsThem(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> {
                Papers papers = change.newRecord();
                papers.setText(papers.getText() + papers.getRemark());
            });
            hooks.after(Papers.class, change -> hooks.note(seen(change)));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly("1 X1>X1R1 1>1 R1>R1 [text, title]", "2 X2>X2R2 2>2 R2>R2 [text, title]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(List.of(2L, "new", "X1R1", 1, "R1"), List.of(2L, "new", "X2R2", 2, "R2"));
        }
    }

    @EveryWayOfRecords
    void theCallerSetsThem(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.note(Papers.class, LazyAttributesSetUnreadTest::seen);

            setup.update(LazyAttributesSetUnreadTest::set);

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "before 1 X1>text 1>77 R1>remark [pages, remark, text]",
                            "before 2 X2>text 2>77 R2>remark [pages, remark, text]",
                            "after 1 X1>text 1>77 R1>remark [pages, remark, text]",
                            "after 2 X2>text 2>77 R2>remark [pages, remark, text]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(List.of(2L, "T1", "text", 77, "remark"), List.of(2L, "T2", "text", 77, "remark"));
        }
    }

    @EveryWayOfRecords
    void theyAreSetToNull(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> change.newRecord().setRemark(null));
            hooks.after(Papers.class, change -> hooks.note(seen(change)));

            setup.update(papers -> papers.setText(null));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly("1 X1>null 1>1 R1>null [remark, text]", "2 X2>null 2>2 R2>null [remark, text]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.column("text")).as(setup.toString()).containsOnlyNulls();
            assertThat(way.database().column("select remark from " + setup.table() + "_annex"))
                    .as(setup.toString())
                    .containsOnlyNulls();
            assertThat(setup.column("pages")).as(setup.toString()).containsExactly(1, 2);
        }
    }

    @EveryWayOfRecords
    void theyAreSetToWhatTheRowHas(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.note(Papers.class, LazyAttributesSetUnreadTest::seen);

            setup.update(papers -> {
                papers.setText("X" + papers.getId());
                papers.setPages(papers.getId().intValue());
            });

            assertThat(hooks.notes()).as(setup.toString()).isEmpty();
            assertThat(texts.changed()).as(setup.toString()).isEmpty();
            assertThat(setup.column("version")).as(setup.toString()).containsOnly(1L);
        }
    }

    @EveryWayOfRecords
    void aHookSetsThemToWhatTheRowHas(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> {
                change.newRecord().setText("X" + change.newRecord().getId());
                change.newRecord().setTitle("T" + change.newRecord().getId());
            });
            hooks.after(Papers.class, change -> hooks.note(seen(change)));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes()).as(setup.toString()).isEmpty();
            assertThat(texts.changed()).as(setup.toString()).isEmpty();
            assertThat(setup.column("version")).as(setup.toString()).containsOnly(1L);
        }
    }

    @EveryWayOfRecords
    void whatAFetchGroupLeavesOutIsSet(Way way, EveryUpdate hooks, TextHooks texts) {
        if (!way.isWoven()) {
            return; // EclipseLink refuses fetch groups
        }
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> {
                change.newRecord().setTitle("newer");
                change.newRecord().setText("text");
            });
            hooks.after(
                    Papers.class,
                    change -> hooks.note(change.oldRecord().getTitle() + " "
                            + change.oldRecord().getText() + " "
                            + change.oldRecord().getPages() + " "
                            + new TreeSet<>(change.changedAttributes())));

            setup.update(papers -> papers.setPages(77), "binding");

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly("T1 X1 1 [pages, text, title]", "T2 X2 2 [pages, text, title]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(List.of(2L, "newer", "text", 77, "R1"), List.of(2L, "newer", "text", 77, "R2"));
        }
    }

    @EveryWay
    void anEmbeddableHasThem(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> change.newRecord().getBinding().setMotto("motto"));
            hooks.after(
                    Papers.class,
                    change -> hooks.note(change.oldRecord().getBinding().getMotto() + ">"
                            + change.newRecord().getBinding().getMotto() + " "
                            + new TreeSet<>(change.changedAttributes())));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "M1>motto [binding, binding.motto, title]", "M2>motto [binding, binding.motto, title]");
            assertThat(setup.column("title")).as(setup.toString()).containsOnly("new");
            assertThat(setup.column("motto")).as(setup.toString()).containsOnly("motto");
        }
    }

    @EveryWay(WritePath.FLUSH)
    void thoseOfAnEmbeddableAreLoadedWithTheRecord(Way way) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            setup.store(2);

            way.commit(setup::load);

            assertThat(way.database().statements().selects())
                    .as(setup.toString())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.sql())
                            .containsIgnoringCase("motto")
                            .satisfies(sql -> assertThat(
                                            sql.toLowerCase(Locale.ROOT).contains("pages"))
                                    .isEqualTo(!way.isWoven())));
        }
    }

    @EveryWayOfRecords
    void theOldValuesOfAllRecordsAreReadWithOneQuery(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(COUNT);
            hooks.before(Papers.class, change -> change.newRecord().setTitle("newer"));
            setup.update(papers -> papers.setTitle("new"));
            int without = way.database().statements().selects().size();
            way.unit().forgetAll();
            way.database().statements().clear();
            hooks.before(Papers.class, change -> change.newRecord().setText("text"));

            setup.update(papers -> papers.setTitle("newest"));

            assertThat(way.database().statements().selects().size() - without)
                    .as(setup.toString())
                    .isLessThanOrEqualTo(way.isWoven() ? 1 : 0);
            assertThat(setup.column("text")).as(setup.toString()).containsOnly("text");
        }
    }

    @EveryWayOfRecords
    void anAfterHookSetsThemAndReadsOthers(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.after(Papers.class, change -> {
                Papers papers = change.newRecord();
                if (change.changed("title")) {
                    papers.getBinding().setColour("colour");
                    papers.setText("text of " + papers.getPages());
                } else {
                    hooks.note(seen(change));
                }
            });

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "1 X1>text of 1 1>1 R1>R1 [binding, binding.colour, text]",
                            "2 X2>text of 2 2>2 R2>R2 [binding, binding.colour, text]");
            assertThat(texts.changed()).as(setup.toString()).containsExactly(1L, 2L);
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(
                            List.of(3L, "new", "text of 1", 1, "R1"), List.of(3L, "new", "text of 2", 2, "R2"));
            assertThat(setup.column("colour")).as(setup.toString()).containsOnly("colour");
        }
    }

    @EveryWayOfRecords
    void aPathOfANewRecordIsRead(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.note(
                    Papers.class,
                    change -> change.value("text") + " " + change.oldValue("text") + " " + change.changedAttributes());

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "before X1 X1 [title]",
                            "before X2 X2 [title]",
                            "after X1 X1 [title]",
                            "after X2 X2 [title]");
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(List.of(2L, "new", "X1", 1, "R1"), List.of(2L, "new", "X2", 2, "R2"));
            assertThat(way.database().statements().writes())
                    .as(setup.toString())
                    .noneMatch(sent -> sent.sql().contains("text"));
        }
    }

    @EveryWayOfRecords
    void aHookOfOneRecordReadsAndSetsThemInAnother(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            if (way.path() != WritePath.FLUSH && !setup.managed()) {
                continue; // no record knows the others
            }
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> {
                Papers other = Work.current()
                        .em()
                        .find(setup.model(), 3 - change.newRecord().getId());
                other.setText(other.getRemark() + " of " + other.getTitle());
            });
            hooks.after(Papers.class, change -> hooks.note(seen(change)));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly(
                            "1 X1>R1 of new 1>1 R1>R1 [text, title]", "2 X2>R2 of new 2>2 R2>R2 [text, title]");
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(
                            List.of(2L, "new", "R1 of new", 1, "R1"), List.of(2L, "new", "R2 of new", 2, "R2"));
        }
    }

    @EveryWay
    void otherTransactionsReadWhatWasWritten(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            for (boolean cached : List.of(false, true)) {
                forget(hooks, texts);
                setup.store(2);
                if (cached) {
                    way.commit(work -> setup.load(work).forEach(Papers::getText));
                }
                hooks.before(Papers.class, change -> {
                    change.newRecord().setText("text");
                    hooks.note(change.newRecord().getRemark());
                });

                setup.update(papers -> papers.setTitle("new"));

                for (boolean again : List.of(false, true)) {
                    way.commit(work -> assertThat(List.of(
                                    work.em().find(setup.model(), 1L), work.em().find(setup.model(), 2L)))
                            .as(setup + (again ? " again" : ""))
                            .extracting(Papers::getTitle, Papers::getText, Papers::getPages, Papers::getRemark)
                            .containsExactly(tuple("new", "text", 1, "R1"), tuple("new", "text", 2, "R2")));
                }
            }
        }
    }

    @EveryWayOfRecords
    void aValidationHookThatSetsOneIsRefused(Way way, EveryUpdate hooks, TextHooks texts) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            texts.validation(papers -> {
                hooks.note(papers.getRemark());
                papers.setText("text");
            });

            assertThatThrownBy(() -> setup.update(papers -> papers.setTitle("new")))
                    .as(setup.toString())
                    .hasStackTraceContaining("a validation hook wrote to text of the "
                            + setup.model().getSimpleName() + " at position 0");

            assertThat(setup.column("title")).as(setup.toString()).containsExactly("T1", "T2");
            assertThat(setup.column("text")).as(setup.toString()).containsExactly("X1", "X2");
        }
    }

    @EveryWayOfRecords
    void whatOnlyEclipseLinkCanLoadIsRefusedWhereItWouldForgetChanges(Way way, EveryUpdate hooks, TextHooks texts) {
        if (!way.isWoven()) {
            return; // EclipseLink refuses fetch groups
        }
        for (LazyPapers setup : LazyPapers.all(way)) {
            if (way.path() != WritePath.FLUSH && !setup.managed()) {
                continue;
            }
            forget(hooks, texts);
            setup.store(2);
            hooks.before(
                    Papers.class,
                    change -> hooks.note(change.newRecord().getBinding().getColour()));
            ThrowingCallable update = () -> setup.update(papers -> papers.setTitle("new"), "title");

            if (setup.early()) {
                assertThatThrownBy(update)
                        .as(setup.toString())
                        .hasStackTraceContaining("the attribute 'binding' of "
                                + setup.model().getSimpleName() + " was left out by a fetch group");
                assertThat(setup.column("title")).as(setup.toString()).containsExactly("T1", "T2");
            } else {
                assertThatCode(update).as(setup.toString()).doesNotThrowAnyException();
                assertThat(hooks.notes()).as(setup.toString()).containsExactly("C1", "C2");
                assertThat(setup.column("title")).as(setup.toString()).containsOnly("new");
            }
        }
    }
}
