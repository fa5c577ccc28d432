package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.eclipse.persistence.descriptors.CachePolicy;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.FetchGroupManager;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.jspecify.annotations.Nullable;

/**
 * Records that lack attributes, woven: a lazy basic attribute, or what a fetch group leaves out. What a hook asks one
 * for is loaded for all of them, with one query.
 */
public final class PartialRecords {

    /** How far woven code that asks for an attribute is from here. */
    private static final int FRAMES_OF_WOVEN_CODE = 16;

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl uow;

    /** The managed record that each is an old state of, until that is written. */
    private final IdentityHashMap<Object, @Nullable Object> managed = new IdentityHashMap<>();

    /** Copies of the records, each to compare a record with later; what is loaded for the record is loaded for them. */
    private final IdentityHashMap<Object, List<Object>> copies = new IdentityHashMap<>();

    /** What looked after a record before: a flush can be part of an operation that looks after it, too. */
    private final IdentityHashMap<Object, PartialRecords> before = new IdentityHashMap<>();

    private PartialRecords(ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        this.descriptor = descriptor;
        this.uow = uow;
    }

    /**
     * Has old records that are copies load what they lack by themselves.
     *
     * @param copies the old records
     * @param originals the managed records, in the same order
     */
    public static void ofCopies(ClassDescriptor descriptor, List<?> copies, List<?> originals, UnitOfWorkImpl uow) {
        give(descriptor, copies, originals, uow);
    }

    /**
     * Has records load what they lack by themselves, and keep what was changed in them. EclipseLink itself would read
     * the row of each, and where the transaction has begun it would put the row over the record, managed or not, and
     * forget what was changed in it.
     *
     * @return the records, to be given back to EclipseLink
     */
    public static PartialRecords ofRecords(ClassDescriptor descriptor, List<?> records, UnitOfWorkImpl uow) {
        return give(descriptor, records, null, uow);
    }

    private static PartialRecords give(
            ClassDescriptor descriptor, List<?> records, @Nullable List<?> originals, UnitOfWorkImpl uow) {
        PartialRecords partial = new PartialRecords(descriptor, uow);
        FetchGroupManager groups = descriptor.getFetchGroupManager();
        for (int i = 0; groups != null && i < records.size(); i++) {
            Object record = records.get(i);
            if (groups.isPartialObject(record)) {
                OwnAttributes known = OwnAttributes.of(record);
                // a copy of a record has that one's names until it gets its own
                PartialRecords other =
                        known != null && known.records().managed.containsKey(record) ? known.records() : null;
                boolean settled = other != null && other.managed.get(record) == null;
                if (other != null) {
                    partial.before.put(record, other);
                }
                partial.managed.put(record, originals == null || settled ? null : originals.get(i));
                OwnAttributes.give((FetchGroupTracker) record, partial);
            }
        }
        return partial;
    }

    /** Leaves the records to EclipseLink again, or to what looked after them before. */
    public void giveBack() {
        for (Object record : managed.keySet()) {
            giveBack(record, before.get(record));
            Object backup = uow.getCloneMapping().get(record);
            if (backup != null) {
                giveBack(backup, null); // a flush of an after hook has copied the record
            }
        }
    }

    private void giveBack(Object record, @Nullable PartialRecords other) {
        OwnAttributes own = OwnAttributes.of(record);
        if (own != null && own.records() == this) {
            ((FetchGroupTracker) record)
                    ._persistence_setFetchGroup(
                            descriptor.getFetchGroupManager().getEntityFetchGroup(own.getAttributeNames()));
            if (other != null) {
                OwnAttributes.give((FetchGroupTracker) record, other);
            }
        }
    }

    /** Takes what old records lack and their managed records have got since, which is about to be written. */
    public static void settle(Object copy) {
        OwnAttributes own = OwnAttributes.of(copy);
        if (own == null) {
            return;
        }
        PartialRecords records = own.records();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(records.descriptor)) {
            if (mapping.getAttributeName() != null && !records.isFetched(copy, mapping.getAttributeName())) {
                records.takeOver(copy, mapping.getAttributeName());
            }
        }
        records.managed.put(copy, null);
    }

    /**
     * Notes that a record was copied: the copy has the value of the row where the record is given another one later.
     */
    static void copied(Object record, Object copy) {
        OwnAttributes own = OwnAttributes.of(record);
        if (own != null) {
            own.records()
                    .copies
                    .computeIfAbsent(record, any -> new ArrayList<>())
                    .add(copy);
        }
    }

    /** Tells whether the value that an attribute has in the row has to be known when it is set. */
    boolean isLoadedToSet(Object record, String attribute) {
        return isManaged(record) || (isBasic(attribute) && copies.containsKey(record));
    }

    private boolean isManaged(Object record) {
        return uow.getCloneMapping().containsKey(record);
    }

    private boolean isBasic(String attribute) {
        return descriptor.getObjectBuilder().getMappingForAttributeName(attribute) instanceof AbstractDirectMapping;
    }

    /**
     * Tells whether EclipseLink has to load an attribute of a managed record, with the row.
     *
     * @throws IllegalStateException if it would forget what was changed in the record
     */
    boolean isOfWholeRow(Object record, String attribute) {
        if (!isManaged(record) || isBasic(attribute)) {
            return false;
        }
        if (isReadPastSharedCache() && isChanged(record)) {
            throw new IllegalStateException("the attribute '" + attribute + "' of " + descriptor.getAlias()
                    + " was left out by a fetch group, and EclipseLink would forget the changes of the record while it loads"
                    + " it; name it in the fetch group, or read it before the record is changed");
        }
        return true;
    }

    /** EclipseLink puts a row over a record then; else it takes what is missing from the object of its shared cache. */
    private boolean isReadPastSharedCache() {
        CachePolicy cache = descriptor.getCachePolicy();
        return !cache.shouldUseSessionCacheInUnitOfWorkEarlyTransaction()
                && (uow.wasTransactionBegunPrematurely()
                        || uow.getCommitManager().isActive()
                        || cache.shouldIsolateObjectsInUnitOfWork()
                        || cache.shouldIsolateProtectedObjectsInUnitOfWork());
    }

    private boolean isChanged(Object record) {
        Object backup = uow.getCloneMapping().get(record);
        if (backup != record) {
            return backup != null && AttributeComparison.of(descriptor, uow).differs(backup, record);
        }
        ObjectChangeSet changes = changes(record);
        return changes != null && changes.hasChanges();
    }

    void load(Object record, String attribute) {
        if (takeOver(record, attribute)) {
            return;
        }
        if (isBasic(attribute)) {
            List<Place> places = new ArrayList<>();
            managed.keySet().forEach(each -> addIfMissing(each, attribute, places));
            copies.values().forEach(some -> some.forEach(each -> addIfMissing(each, attribute, places)));
            new LazyBasics(uow).load(places, attribute);
        } else if (managed.get(record) != null) {
            loadWithRow(record, attribute);
        } else if (isReadForRow(attribute)) {
            return; // a column that is never written
        }
        requireFetched(record, attribute);
    }

    private void addIfMissing(Object record, String attribute, List<Place> places) {
        if (!isFetched(record, attribute) && !takeOver(record, attribute)) {
            places.add(Place.of(record, uow));
        }
    }

    /** Tells whether EclipseLink reads a reference to build a row, rather than a getter of the record. */
    private static boolean isReadForRow(String attribute) {
        return StackWalker.getInstance().walk(frames -> frames.limit(FRAMES_OF_WOVEN_CODE)
                .anyMatch(frame -> frame.getMethodName().equals("_persistence_get_" + attribute + "_vh")));
    }

    /** Has EclipseLink load the attribute of the managed record, as that record's getter would. */
    private void loadWithRow(Object record, String attribute) {
        Object original = managed.get(record);
        if (original instanceof FetchGroupTracker tracker
                && uow.isObjectRegistered(original)
                && !isFetched(original, attribute)
                && tracker._persistence_getFetchGroup().onUnfetchedAttribute(tracker, attribute) == null) {
            copy(record, original, attribute, null);
        }
    }

    boolean takeOver(Object record, String attribute) {
        Object original = managed.get(record);
        if (original == null || !isFetched(original, attribute)) {
            return false;
        }
        Object backup = uow.getCloneMapping().get(original);
        if (backup != null && backup != original) {
            copy(record, backup, attribute, null);
        } else {
            copy(record, original, attribute, change(original, attribute));
        }
        return true;
    }

    /** Copies an attribute of a managed record, or of what EclipseLink keeps to compare it with. */
    private void copy(Object record, Object original, String attribute, @Nullable ChangeRecord change) {
        DatabaseMapping mapping = descriptor.getObjectBuilder().getMappingForAttributeName(attribute);
        OwnAttributes own = OwnAttributes.of(record);
        if (own != null) {
            own.add((FetchGroupTracker) record, attribute); // first: to set a relation reads it
        }
        new RecordCopy(uow).attribute(mapping, original, record);
        if (mapping instanceof CollectionMapping collection) {
            OldCollections.restore(collection, original, record);
        } else if (change != null) {
            mapping.setRealAttributeValueInObject(record, MutableValues.copy(change.getOldValue()));
        }
    }

    private static @Nullable ChangeRecord change(Object original, String attribute) {
        ObjectChangeSet changes = changes(original);
        return changes == null ? null : (ChangeRecord) changes.getChangesForAttributeNamed(attribute);
    }

    private static @Nullable ObjectChangeSet changes(Object original) {
        return original instanceof ChangeTracker tracker
                        && tracker._persistence_getPropertyChangeListener() instanceof AttributeChangeListener listener
                ? listener.getObjectChangeSet()
                : null;
    }

    private boolean isFetched(Object record, String attribute) {
        return descriptor.getFetchGroupManager().isAttributeFetched(record, attribute);
    }

    private void requireFetched(Object record, String attribute) {
        if (!isFetched(record, attribute)) {
            throw unreadable(descriptor, attribute);
        }
    }

    /** Returns what says that an attribute was asked for too late. */
    static IllegalStateException unreadable(ClassDescriptor descriptor, String attribute) {
        return new IllegalStateException("the attribute '" + attribute + "' of " + descriptor.getAlias()
                + " was not loaded with its record and cannot be loaded any more, because the row is gone, or because a fetch group"
                + " left out a relation of a detached record; name it in @Load(\"" + attribute
                + "\") on the event parameter of the"
                + " hook, read it in a Before hook, or load it with the record");
    }
}
