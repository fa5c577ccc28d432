package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What EclipseLink alone is given to do: the measure of one or more ways. Done once for each mapping. */
enum PlainWork implements Work {
    PERSIST {
        @Override
        public Runnable prepare(Run run) {
            List<Sample> records = run.made();
            return () -> run.side().in(em -> records.forEach(em::persist));
        }
    },
    /** What a before hook of a flush does comes when the records are persisted already. */
    PERSIST_THEN_CHANGE {
        @Override
        public Runnable prepare(Run run) {
            List<Sample> records = run.made();
            return () -> run.side().in(em -> {
                records.forEach(em::persist);
                run.mapping().given(records).forEach(run.mapping()::change);
            });
        }
    },
    PERSIST_CHANGED {
        @Override
        public Runnable prepare(Run run) {
            List<Sample> records = run.made();
            run.mapping().given(records).forEach(run.mapping()::change);
            return () -> run.side().in(em -> records.forEach(em::persist));
        }
    },
    CHANGE {
        @Override
        public Runnable prepare(Run run) {
            return () -> run.side().in(em -> managed(run, em).forEach(run.mapping()::change));
        }
    },
    MERGE {
        @Override
        public Runnable prepare(Run run) {
            List<Sample> records = run.detached();
            records.forEach(run.mapping()::change);
            return () -> run.side().in(em -> records.forEach(em::merge));
        }
    },
    TOUCH_AND_CHANGE {
        @Override
        public Runnable prepare(Run run) {
            return () -> run.side().in(em -> managed(run, em).forEach(record -> {
                touch(record);
                run.mapping().change(record);
            }));
        }
    },
    MERGE_TOUCHED_AND_CHANGED {
        @Override
        public Runnable prepare(Run run) {
            List<Sample> records = run.detached();
            records.forEach(PlainWork::touch);
            records.forEach(run.mapping()::change);
            return () -> run.side().in(em -> records.forEach(em::merge));
        }
    },
    LEAVE {
        @Override
        public Runnable prepare(Run run) {
            return () -> run.side().in(em -> managed(run, em));
        }
    },
    REMOVE {
        @Override
        public Runnable prepare(Run run) {
            return () -> run.side().in(em -> run.doomed(managed(run, em)).forEach(em::remove));
        }
    },
    STATEMENT {
        @Override
        public Runnable prepare(Run run) {
            return () -> run.returned(run.side().get(run.statement()::execute));
        }
    },
    STATEMENT_THEN_CHANGE {
        @Override
        public Runnable prepare(Run run) {
            Map<String, Map<String, String>> before = run.side().state(run.mapping());
            return () -> {
                run.returned(run.side().get(run.statement()::execute));
                run.side().forget(); // a statement does not tell what is in the cache
                Set<String> changed = run.changedSince(before);
                run.side().in(em -> run.side().read(em, run.mapping()).stream()
                        .filter(record -> changed.contains(run.side().pictures().key(record)))
                        .forEach(run.mapping()::changeColumns));
            };
        }
    };

    static void touch(Sample record) {
        record.setName("touched");
    }

    static List<Sample> managed(Run run, EntityManager em) {
        return run.mapping().given(run.side().read(em, run.mapping()));
    }
}
