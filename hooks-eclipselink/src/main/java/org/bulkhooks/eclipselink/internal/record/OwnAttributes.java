package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.persistence.internal.queries.EntityFetchGroup;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.jspecify.annotations.Nullable;

/**
 * Names the attributes that a record has, and says what happens when woven code reads or sets another one: that one
 * alone is loaded, or is as it was set. EclipseLink itself would read the whole row again, and put it over the record.
 */
final class OwnAttributes extends EntityFetchGroup {

    private static final long serialVersionUID = 1L;

    private final transient PartialRecords records;

    private OwnAttributes(Collection<String> names, PartialRecords records) {
        super(names);
        this.records = records;
    }

    /** Gives a record that lacks attributes such names; others are left alone. */
    static void give(FetchGroupTracker record, PartialRecords records) {
        if (record._persistence_getFetchGroup() != null) {
            record._persistence_setFetchGroup(
                    new OwnAttributes(record._persistence_getFetchGroup().getAttributeNames(), records));
        }
    }

    /** Returns those of a record, or null if it has all attributes or EclipseLink loads them. */
    static @Nullable OwnAttributes of(Object record) {
        return record instanceof FetchGroupTracker tracker
                        && tracker._persistence_getFetchGroup() instanceof OwnAttributes own
                ? own
                : null;
    }

    /** Takes an attribute over that the record is an old state of, if it can be had without a query. */
    static boolean takeOver(Object record, String attribute) {
        OwnAttributes own = of(record);
        return own != null && own.records.takeOver(record, attribute);
    }

    PartialRecords records() {
        return records;
    }

    /** Notes that a record has got an attribute. */
    void add(FetchGroupTracker record, String attribute) {
        Set<String> names = new LinkedHashSet<>(getAttributeNames());
        names.add(attribute);
        record._persistence_setFetchGroup(new OwnAttributes(names, records));
    }

    @Override
    public @Nullable String onUnfetchedAttribute(FetchGroupTracker record, String attribute) {
        if (records.isOfWholeRow(record, attribute)) {
            return super.onUnfetchedAttribute(record, attribute);
        }
        records.load(record, attribute);
        return null;
    }

    /** What is loaded is what EclipseLink, or a copy of the record, is to have as the value before. */
    @Override
    public @Nullable String onUnfetchedAttributeForSet(FetchGroupTracker record, String attribute) {
        if (records.isLoadedToSet(record, attribute)) {
            return onUnfetchedAttribute(record, attribute);
        }
        add(record, attribute);
        return null;
    }
}
