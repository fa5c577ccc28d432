package org.bulkhooks.eclipselink.semantics.harness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** A way to write records, such that the same assertions can be made about each. */
public enum WritePath {
    /** Work on managed entities and one flush. */
    FLUSH {
        @Override
        void create(Work work, Collection<?> records) {
            records.forEach(work.em()::persist);
            work.em().flush();
        }

        @Override
        <E> List<E> update(Work work, Class<E> type, Collection<Long> ids, Consumer<? super E> mutation) {
            List<E> records = work.load(type, ids);
            records.forEach(mutation);
            work.em().flush();
            return records;
        }

        @Override
        void delete(Work work, Class<?> type, Collection<Long> ids) {
            work.load(type, ids).forEach(work.em()::remove);
            work.em().flush();
        }
    },

    /** One call of the bulk facade with detached records. */
    FACADE {
        @Override
        void create(Work work, Collection<?> records) {
            work.bulk().create(records);
        }

        @Override
        <E> List<E> update(Work work, Class<E> type, Collection<Long> ids, Consumer<? super E> mutation) {
            List<E> records = work.loadDetached(type, ids);
            records.forEach(mutation);
            work.bulk().update(records);
            return records;
        }

        @Override
        void delete(Work work, Class<?> type, Collection<Long> ids) {
            work.bulk().delete(new ArrayList<>(work.loadDetached(type, ids)));
        }
    },

    /** One call of the bulk facade with a stream of detached records, in one transaction. */
    STREAM {
        @Override
        void create(Work work, Collection<?> records) {
            work.bulk().create(records.stream());
        }

        @Override
        <E> List<E> update(Work work, Class<E> type, Collection<Long> ids, Consumer<? super E> mutation) {
            List<E> records = work.loadDetached(type, ids);
            records.forEach(mutation);
            work.bulk().update(records.stream());
            return records;
        }

        @Override
        void delete(Work work, Class<?> type, Collection<Long> ids) {
            work.bulk().delete(work.loadDetached(type, ids).stream());
        }
    },

    /**
     * One Criteria UPDATE or one JPQL DELETE. No statement of Jakarta Persistence creates records, so each
     * {@code create} is a flush here: what a test asserts about creates on this path is about a flush, and prepares
     * what the statements then write to.
     */
    STATEMENT {
        @Override
        void create(Work work, Collection<?> records) {
            FLUSH.create(work, records);
        }

        @Override
        <E> List<E> update(Work work, Class<E> type, Collection<Long> ids, Consumer<? super E> mutation) {
            new StatementPath(work.em()).update(type, work.loadDetached(type, ids), ids, mutation);
            return work.load(type, ids);
        }

        @Override
        void delete(Work work, Class<?> type, Collection<Long> ids) {
            new StatementPath(work.em()).delete(type, ids);
        }
    };

    abstract void create(Work work, Collection<?> records);

    abstract <E> List<E> update(Work work, Class<E> type, Collection<Long> ids, Consumer<? super E> mutation);

    abstract void delete(Work work, Class<?> type, Collection<Long> ids);
}
