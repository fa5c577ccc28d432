package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/** Loads a relation of many records with one query. */
public final class RelationLoader {

    private final UnitOfWorkImpl uow;

    /**
     * Makes it.
     *
     * @param uow the unit of work of the operation, which loaded records belong to
     */
    public RelationLoader(UnitOfWorkImpl uow) {
        this.uow = uow;
    }

    /** Loads what is not loaded yet of the relation with a name; other attributes are left alone. */
    public void load(Collection<Place> owners, String name) {
        Map<Batch, List<Pending>> batches = new LinkedHashMap<>();
        List<DatabaseValueHolder<Object>> copies = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> copied = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Place owner : owners) {
            DatabaseMapping mapping = owner.mapping(name);
            if (!(mapping instanceof ForeignReferenceMapping relation)) {
                continue;
            }
            DatabaseValueHolder<Object> holder = LazyHolder.of(relation, owner.object());
            if (holder == null) {
                continue;
            }
            if (!BatchKeys.canAsk(relation)) {
                holder.getValue();
                continue;
            }
            DatabaseValueHolder<Object> origin = LazyHolder.origin(holder);
            if (origin != holder) {
                copies.add(holder);
            }
            if (origin != null && origin != holder) {
                copied.add(origin);
            }
            if (origin != null && seen.add(origin)) {
                batches.computeIfAbsent(new Batch(relation, context(owner, origin)), batch -> new ArrayList<>())
                        .add(new Pending(owner, origin));
            }
        }
        batches.forEach((batch, pending) -> new RelationBatch(batch.relation(), batch.context(), copied).load(pending));
        copies.forEach(DatabaseValueHolder::getValue);
    }

    /**
     * Returns the unit of work to load in: that of the operation, unless the record is managed by another persistence
     * context, which must not get to know records of this one. A unit of work on the same client session only holds old
     * records.
     */
    private UnitOfWorkImpl context(Place owner, DatabaseValueHolder<Object> holder) {
        return holder.getSession() instanceof UnitOfWorkImpl other
                        && other != uow
                        && other.getParent() != uow.getParent()
                        && other.isActive()
                        && other.getCloneMapping().containsKey(owner.entity())
                ? other
                : uow;
    }

    private record Batch(ForeignReferenceMapping relation, UnitOfWorkImpl context) {}

    /**
     * A relation to load.
     *
     * @param owner the place of the relation
     * @param holder what holds it
     */
    record Pending(Place owner, DatabaseValueHolder<Object> holder) {}
}
