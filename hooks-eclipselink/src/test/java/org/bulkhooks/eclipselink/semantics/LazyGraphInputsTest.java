package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.TreeSet;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Dossier;
import org.bulkhooks.eclipselink.semantics.model.Papers;
import org.bulkhooks.eclipselink.semantics.model.Scrapbook;
import org.bulkhooks.graph.DependencyGraph;

/** Attributes that woven classes load when they are asked for are calculated, and calculated from. */
@Semantics(value = "lazy attributes in dependency graphs", beans = EveryUpdate.class)
class LazyGraphInputsTest {

    @ApplicationScoped
    static class Graphs {

        @Produces
        @ApplicationScoped
        DependencyGraph<Dossier> dossiers() {
            return graph(Dossier.class);
        }

        @Produces
        @ApplicationScoped
        DependencyGraph<Scrapbook> scrapbooks() {
            return graph(Scrapbook.class);
        }

        private static <E extends Papers> DependencyGraph<E> graph(Class<E> model) {
            return DependencyGraph.of(model)
                    .derive("text", Papers::getText, Papers::setText)
                    .from("title", "pages")
                    .by(papers -> papers.getTitle() + papers.getPages())
                    .build();
        }
    }

    @EveryWay
    void theyAreCalculatedFromWhatTheRowHas(Way way, EveryUpdate hooks) {
        for (LazyPapers setup : LazyPapers.all(way)) {
            hooks.reset();
            setup.store(2);
            way.database().execute("update " + setup.table() + " set text = 'X'");
            hooks.after(
                    Papers.class,
                    change -> hooks.note(change.oldRecord().getText() + ">"
                            + change.newRecord().getText() + " " + new TreeSet<>(change.changedAttributes())));

            setup.update(papers -> papers.setTitle("new"));

            assertThat(hooks.notes())
                    .as(setup.toString())
                    .containsExactly("X>new1 [text, title]", "X>new2 [text, title]");
            assertThat(setup.rows())
                    .as(setup.toString())
                    .containsExactly(List.of(2L, "new", "new1", 1, "R1"), List.of(2L, "new", "new2", 2, "R2"));
        }
    }
}
