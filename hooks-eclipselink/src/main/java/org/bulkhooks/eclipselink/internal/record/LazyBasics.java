package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.FetchGroupManager;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.ReportQueryResult;
import org.jspecify.annotations.Nullable;

/**
 * Loads lazy basic attributes of many records with one query. Only the attribute is read, so that nothing else of the
 * record changes, and no instance of it comes into the persistence context.
 */
final class LazyBasics {

    private final UnitOfWorkImpl uow;

    LazyBasics(UnitOfWorkImpl uow) {
        this.uow = uow;
    }

    /** Loads a basic attribute where it is not loaded yet; other attributes are left alone. */
    void load(Collection<Place> places, String name) {
        Map<ClassDescriptor, List<Place>> missing = new LinkedHashMap<>();
        for (Place place : places) {
            if (isMissing(place, name)) {
                missing.computeIfAbsent(place.descriptor(), each -> new ArrayList<>())
                        .add(place);
            }
        }
        missing.forEach((descriptor, ofClass) -> read(descriptor, ofClass, name));
    }

    /** Tells whether a record lacks a basic attribute. */
    static boolean isMissing(Place place, String name) {
        FetchGroupManager groups = place.descriptor().getFetchGroupManager();
        return groups != null
                && place.mapping(name) instanceof AbstractDirectMapping
                && !groups.isAttributeFetched(place.object(), name)
                && !OwnAttributes.takeOver(place.object(), name);
    }

    private void read(ClassDescriptor descriptor, List<Place> places, String name) {
        Map<Object, List<Object>> byId = new LinkedHashMap<>();
        for (Place place : places) {
            Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(place.object(), uow);
            byId.computeIfAbsent(id, each -> new ArrayList<>()).add(place.object());
        }
        Map<Object, @Nullable Object> values = values(descriptor, List.copyOf(byId.keySet()), name);
        AbstractDirectMapping mapping =
                (AbstractDirectMapping) descriptor.getObjectBuilder().getMappingForAttributeName(name);
        values.forEach((id, value) -> {
            for (Object record : byId.getOrDefault(id, List.of())) {
                put(record, descriptor, mapping, value);
            }
        });
    }

    /** Gives a record a value that is no change, which EclipseLink has to know of a managed one. */
    private void put(Object record, ClassDescriptor descriptor, AbstractDirectMapping mapping, @Nullable Object value) {
        Object backup = uow.getCloneMapping().get(record);
        if (backup == null) {
            set(record, descriptor, mapping, value);
            return;
        }
        ObjectChangePolicy policy = descriptor.getObjectChangePolicy();
        policy.dissableEventProcessing(record);
        try {
            set(record, descriptor, mapping, value);
        } finally {
            policy.enableEventProcessing(record);
        }
        if (backup != record) {
            set(backup, descriptor, mapping, value);
        }
    }

    private void set(Object record, ClassDescriptor descriptor, AbstractDirectMapping mapping, @Nullable Object value) {
        String name = mapping.getAttributeName();
        OwnAttributes own = OwnAttributes.of(record);
        if (own == null) {
            FetchGroupManager groups = descriptor.getFetchGroupManager();
            groups.unionEntityFetchGroupIntoObject(record, groups.getEntityFetchGroup(Set.of(name)), uow, false);
        } else {
            own.add((FetchGroupTracker) record, name); // first: a setter asks for it
        }
        mapping.setAttributeValueInObject(record, MutableValues.copy(mapping, value, uow));
    }

    private Map<Object, @Nullable Object> values(ClassDescriptor descriptor, List<Object> ids, String name) {
        Map<Object, @Nullable Object> values = new HashMap<>();
        for (List<Object> part : IdCriteria.parts(ids, descriptor, uow)) {
            ReportQuery query = new ReportQuery();
            query.setReferenceClass(descriptor.getJavaClass());
            query.setShouldRetrievePrimaryKeys(true);
            query.addAttribute(name);
            query.setSelectionCriteria(IdCriteria.of(descriptor, part, query.getExpressionBuilder(), uow));
            query.setFlushOnExecute(false);
            for (Object row : (List<?>) uow.executeQuery(query)) {
                ReportQueryResult result = (ReportQueryResult) row;
                values.put(result.getId(), result.get(name));
            }
        }
        return values;
    }
}
