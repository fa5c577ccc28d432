package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
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
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.FetchGroup;
import org.eclipse.persistence.sessions.UnitOfWork;
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

        void dossiers(@Observes @WhenChanged("text") AfterUpdate<Dossier> dossiers) {
            dossiers.newRecords().forEach(dossier -> changed.add(dossier.getId()));
        }

        void scrapbooks(@Observes @WhenChanged("text") AfterUpdate<Scrapbook> scrapbooks) {
            scrapbooks.newRecords().forEach(scrapbook -> changed.add(scrapbook.getId()));
        }

        List<Object> changed() {
            return List.copyOf(changed);
        }

        void reset() {
            changed.clear();
        }
    }

    /**
     * What the attributes are set in.
     *
     * @param early whether the transaction has begun when the records are read, so that EclipseLink does not read by its shared cache
     * @param managed whether the facade is given managed records
     */
    private record Setup(Way way, Class<? extends Papers> model, boolean early, boolean managed) {

        static List<Setup> all(Way way) {
            List<Setup> all = new ArrayList<>();
            for (Class<? extends Papers> model : List.of(Dossier.class, Scrapbook.class)) {
                for (boolean early : List.of(false, true)) {
                    all.add(new Setup(way, model, early, false));
                    if (way.path() == WritePath.FACADE || way.path() == WritePath.STREAM) {
                        all.add(new Setup(way, model, early, true));
                    }
                }
            }
            return all;
        }

        String table() {
            return model.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        void store(int count) {
            LongFunction<Papers> maker = model == Dossier.class ? Dossier::new : Scrapbook::new;
            way.unit().reset();
            way.commit(work -> {
                for (int i = 1; i <= count; i++) {
                    work.em().persist(maker.apply(i));
                }
            });
            way.unit().forgetAll();
            way.database().statements().clear();
        }

        private List<? extends Papers> load(Work work, String... fetched) {
            if (early) {
                work.em().unwrap(UnitOfWork.class).beginEarlyTransaction();
            }
            var query =
                    work.em().createQuery("select p from " + model.getSimpleName() + " p order by p.id", model);
            if (fetched.length > 0) {
                FetchGroup group = new FetchGroup();
                List.of(fetched).forEach(group::addAttribute);
                query.setHint(QueryHints.FETCH_GROUP, group);
            }
            return query.getResultList();
        }

        /** Changes all papers on the write path; those of a fetch group have no other attributes. */
        void update(Consumer<Papers> mutation, String... fetched) {
            way.commit(work -> {
                if (work.isStatement()) {
                    work.em()
                            .createQuery("update " + model.getSimpleName() + " p set p.title = 'new'")
                            .executeUpdate();
                    return;
                }
                List<? extends Papers> papers = load(work, fetched);
                if (work.isFacade() && !managed) {
                    work.em().clear();
                }
                papers.forEach(mutation);
                if (way.path() == WritePath.FACADE) {
                    work.bulk().update(papers);
                } else if (work.isFacade()) {
                    work.bulk().update(papers.stream());
                } else {
                    work.em().flush();
                }
            });
        }

        List<List<Object>> rows() {
            return way.database()
                    .rows("select version, title, text, pages, remark from " + table() + " p join " + table()
                            + "_annex a on a.id = p.id order by p.id");
        }

        List<Object> column(String name) {
            return way.database().column("select " + name + " from " + table() + " order by id");
        }

        @Override
        public String toString() {
            return model.getSimpleName() + (early ? ", transaction has begun" : "") + (managed ? ", managed" : "");
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
        for (Setup setup : Setup.all(way)) {
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
        for (Setup setup : Setup.all(way)) {
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
        for (Setup setup : Setup.all(way)) {
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
                    .containsExactly(
                            List.of(2L, "T1", "text", 77, "remark"), List.of(2L, "T2", "text", 77, "remark"));
        }
    }

    @EveryWayOfRecords
    void theyAreSetToNull(Way way, EveryUpdate hooks, TextHooks texts) {
        for (Setup setup : Setup.all(way)) {
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
        for (Setup setup : Setup.all(way)) {
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
        for (Setup setup : Setup.all(way)) {
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
        for (Setup setup : Setup.all(way)) {
            forget(hooks, texts);
            setup.store(2);
            hooks.before(Papers.class, change -> {
                change.newRecord().setTitle("newer");
                change.newRecord().setText("text");
            });
            hooks.after(
                    Papers.class,
                    change -> hooks.note(change.oldRecord().getTitle() + " "
                            + change.oldRecord().getText() + " " + change.oldRecord().getPages() + " "
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
        for (Setup setup : Setup.all(way)) {
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

    @EveryWayOfRecords
    void theOldValuesOfAllRecordsAreReadWithOneQuery(Way way, EveryUpdate hooks, TextHooks texts) {
        for (Setup setup : Setup.all(way)) {
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
}
