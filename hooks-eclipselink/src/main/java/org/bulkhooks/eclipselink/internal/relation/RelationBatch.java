package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.collection.UnloadedCollection;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.RelationLoader.Pending;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReadQuery;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relation of many records with EclipseLink's own batch fetch of type IN, as if one query had read all its
 * owners. That covers each kind of mapping, composite keys, and the order of collections; a target that is in a cache
 * is not queried.
 */
final class RelationBatch {

    private final ForeignReferenceMapping relation;
    private final UnitOfWorkImpl uow;
    private final Set<Object> copied;
    private final List<OneToOneMapping> eager;
    private final int keys;

    /**
     * Makes it.
     *
     * @param copied the holders that copies of records take their values from, by identity
     */
    RelationBatch(ForeignReferenceMapping relation, UnitOfWorkImpl uow, Set<Object> copied) {
        this.relation = relation;
        this.uow = uow;
        this.copied = copied;
        this.eager = eager(relation);
        this.keys = Dialect.of(uow.getPlatform())
                .keys(
                        Stream.concat(Stream.of(relation), eager.stream())
                                .mapToInt(BatchKeys::width)
                                .max()
                                .getAsInt(),
                        0);
    }

    void load(List<Pending> all) {
        for (int from = 0; from < all.size(); from += keys) {
            loadPart(all.subList(from, Math.min(all.size(), from + keys)));
        }
    }

    /** Returns the references of the targets that would cost a query for each of them. */
    private static List<OneToOneMapping> eager(ForeignReferenceMapping relation) {
        List<OneToOneMapping> eager = new ArrayList<>();
        if (relation.getReferenceDescriptor() != null) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(relation.getReferenceDescriptor())) {
                if (mapping instanceof OneToOneMapping toOne && !toOne.isLazy() && !toOne.isJoinFetched()) {
                    eager.add(toOne);
                }
            }
        }
        return eager;
    }

    private void loadPart(List<Pending> pending) {
        List<AbstractRecord> rows = pending.stream().map(this::row).toList();
        ReadAllQuery owners = owners(pending.get(0).owner().entityDescriptor(), rows);
        ReadQuery targets = targets(owners);
        for (int i = 0; i < rows.size(); i++) {
            Object loaded = relation.extractResultFromBatchQuery(targets, null, rows.get(i), uow, owners);
            fill(pending.get(i), loaded);
        }
    }

    /** Returns the keys of an owner, as they were read with it. */
    private AbstractRecord row(Pending pending) {
        AbstractRecord read = pending.holder().getRow();
        Place owner = pending.owner();
        if (read != null) {
            return read;
        }
        Object id = owner.entityDescriptor().getObjectBuilder().extractPrimaryKeyFromObject(owner.entity(), uow);
        return owner.entityDescriptor().getObjectBuilder().buildRowFromPrimaryKeyValues(id, uow);
    }

    private ReadAllQuery owners(ClassDescriptor descriptor, List<AbstractRecord> rows) {
        ReadAllQuery owners = new ReadAllQuery(descriptor.getJavaClass());
        owners.setDescriptor(descriptor);
        owners.setSession(uow);
        owners.setBatchFetchType(BatchFetchType.IN);
        owners.setBatchFetchSize(keys);
        owners.getBatchFetchPolicy().setDataResults(new ArrayList<>(rows));
        return owners;
    }

    private ReadQuery targets(ReadAllQuery owners) {
        ReadQuery targets = relation.prepareNestedBatchQuery(owners);
        targets.setIsExecutionClone(true);
        BatchKeys.watch(relation, targets, uow);
        if (targets instanceof ReadAllQuery entities) {
            entities.setFlushOnExecute(false); // the flush that the hooks run in writes everything
            eager.forEach(each -> entities.addBatchReadAttribute(each.getAttributeName()));
        }
        return targets;
    }

    private void fill(Pending pending, @Nullable Object loaded) {
        Place owner = pending.owner();
        UnloadedCollection before = OldCollections.unloaded(relation, owner.object());
        if (before != null && loaded != null) {
            before.fill(loaded);
        }
        if (!uow.getCloneMapping().containsKey(owner.entity()) && !isCopy(pending)) {
            FetchedValue.put(relation, owner.object(), copy(loaded, owner), uow);
            if (copied.contains(pending.holder())) {
                set(pending.holder(), copy(loaded, owner)); // or the copy of the record would ask for it by itself
            }
            return;
        }
        DatabaseValueHolder<Object> backup = backup(pending);
        if (backup != null) {
            set(backup, copy(loaded, owner));
        }
        set(pending.holder(), copy(loaded, owner));
    }

    /** Tells whether the holder is that of the managed record whose old state the owner is. */
    private boolean isCopy(Pending pending) {
        return LazyHolder.of(relation, pending.owner().object()) != pending.holder();
    }

    /**
     * Returns what holds the relation in the state that EclipseLink compares a managed record with, if it keeps one.
     */
    private @Nullable DatabaseValueHolder<Object> backup(Pending pending) {
        Place owner = pending.owner();
        if (!uow.getCloneMapping().containsKey(owner.entity())
                || owner.entityDescriptor().getObjectChangePolicy().isAttributeChangeTrackingPolicy()) {
            return null;
        }
        Place backup = owner.in(uow.getBackupClone(owner.entity(), owner.entityDescriptor()));
        DatabaseValueHolder<Object> holder = backup == null ? null : LazyHolder.of(relation, backup.object());
        return holder instanceof BackupValueHolder ? holder : null;
    }

    /**
     * Returns what is to be put into a record: those of the same row have the same collection, and EclipseLink reads
     * equal embeddables of two collections as one instance, which it would then delete only once.
     */
    private @Nullable Object copy(@Nullable Object loaded, Place owner) {
        return relation instanceof CollectionMapping collection
                ? OwnCollection.of(collection, Objects.requireNonNull(loaded), owner.object(), uow)
                : loaded;
    }

    @SuppressWarnings("NullAway") // a holder may hold nothing
    private static void set(DatabaseValueHolder<Object> holder, @Nullable Object value) {
        holder.privilegedSetValue(value);
        holder.setInstantiated();
    }
}
