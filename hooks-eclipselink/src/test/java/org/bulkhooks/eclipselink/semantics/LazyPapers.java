package org.bulkhooks.eclipselink.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Dossier;
import org.bulkhooks.eclipselink.semantics.model.Papers;
import org.bulkhooks.eclipselink.semantics.model.Scrapbook;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.FetchGroup;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Papers with lazy attributes, in some setting.
 *
 * @param early whether the transaction has begun when the records are read, so that EclipseLink does not read by its
 *     shared cache
 * @param managed whether the facade is given managed records
 */
record LazyPapers(Way way, Class<? extends Papers> model, boolean early, boolean managed) {

    static List<LazyPapers> all(Way way) {
        List<LazyPapers> all = new ArrayList<>();
        for (Class<? extends Papers> model : List.of(Dossier.class, Scrapbook.class)) {
            for (boolean early : List.of(false, true)) {
                all.add(new LazyPapers(way, model, early, false));
                if (way.path() == WritePath.FACADE || way.path() == WritePath.STREAM) {
                    all.add(new LazyPapers(way, model, early, true));
                }
            }
        }
        return all;
    }

    String table() {
        return model.getSimpleName().toLowerCase(Locale.ROOT);
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

    List<? extends Papers> load(Work work, String... fetched) {
        if (early) {
            work.em().unwrap(UnitOfWork.class).beginEarlyTransaction();
        }
        var query = work.em().createQuery("select p from " + model.getSimpleName() + " p order by p.id", model);
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
