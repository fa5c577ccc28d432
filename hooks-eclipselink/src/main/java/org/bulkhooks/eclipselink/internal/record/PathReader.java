package org.bulkhooks.eclipselink.internal.record;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.relation.LazyHolder;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.bulkhooks.eclipselink.internal.relation.RelationLoader;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/** Follows paths from records. What is not loaded on the way is loaded, into the unit of work of the operation. */
final class PathReader {

    private final UnitOfWorkImpl uow;
    private final RelationLoader relations;
    private final LazyBasics basics;

    PathReader(UnitOfWorkImpl uow) {
        this.uow = uow;
        this.relations = new RelationLoader(uow);
        this.basics = new LazyBasics(uow);
    }

    /** Returns what is one step further, or null if there is nothing. */
    @Nullable
    Place next(Place place, String name) {
        DatabaseMapping mapping = place.mapping(name);
        if (mapping instanceof AggregateObjectMapping embedded) {
            return place.into(embedded);
        }
        Object target = mapping == null ? null : value(place, mapping);
        return target == null ? null : Place.of(target, uow);
    }

    /**
     * Reads the attribute at the end of a path; null also where something on the way is null, or only a subclass has
     * it.
     */
    @Nullable
    Object value(Object record, AttributePath path) {
        PathEnd end = end(record, path);
        return end == null ? null : value(end);
    }

    /** Tells whether the attribute at the end of a path has a value. */
    boolean hasValue(Object record, AttributePath path, @Nullable Object value) {
        PathEnd end = end(record, path);
        if (end == null) {
            return value == null;
        }
        if (end.id() == null && end.mapping() instanceof ObjectReferenceMapping relation) {
            return refersTo(end.place(), relation, value);
        }
        return ValueEquality.same(value(end), value);
    }

    private boolean refersTo(Place place, ObjectReferenceMapping relation, @Nullable Object value) {
        if (value != null && !relation.getReferenceDescriptor().getJavaClass().isInstance(value)) {
            return false;
        }
        if (relation instanceof OneToOneMapping toOne
                && relation.isForeignKeyRelationship()
                && LazyHolder.of(relation, place.object()) != null) {
            return ReferenceKeys.refersTo(toOne, place.object(), value, uow);
        }
        return Objects.equals(ReferenceKeys.identity(value(place, relation), uow), ReferenceKeys.identity(value, uow));
    }

    private @Nullable PathEnd end(Object record, AttributePath path) {
        Place place = Place.of(record, uow);
        for (int step = 0; place != null; step++) {
            DatabaseMapping mapping = place.mapping(path.name(step));
            if (mapping == null) {
                return null;
            }
            KnownId id = path.isLast(step) ? null : KnownId.of(mapping, place, path.after(step));
            if (path.isLast(step) || id != null) {
                return new PathEnd(place, mapping, id);
            }
            place = next(place, path.name(step));
        }
        return null;
    }

    private @Nullable Object value(PathEnd end) {
        return end.id() == null
                ? value(end.place(), end.mapping())
                : end.id().value(end.place().object(), uow);
    }

    /** Reads an attribute of a place, and loads it before if need be. */
    @Nullable
    Object value(Place place, DatabaseMapping mapping) {
        if (mapping instanceof ForeignReferenceMapping relation) {
            if (LazyHolder.of(relation, place.object()) != null) {
                relations.load(List.of(place), relation.getAttributeName());
            }
            Object value = relation.getAttributeValueFromObject(place.object());
            Object target = value instanceof ValueHolderInterface<?> holder ? holder.getValue() : value;
            return relation instanceof ObjectReferenceMapping && target != null
                    ? relation.getReferenceDescriptor().getObjectBuilder().unwrapObject(target, uow)
                    : target;
        }
        basics.load(List.of(place), mapping.getAttributeName());
        if (LazyBasics.isMissing(place, mapping.getAttributeName())) {
            throw PartialRecords.unreadable(place.entityDescriptor(), mapping.getAttributeName());
        }
        return mapping.getAttributeValueFromObject(place.object());
    }

    /**
     * Where a path ends.
     *
     * @param place what has the last attribute, or the relation whose foreign key tells it
     * @param mapping the last attribute, or that relation
     * @param id the attribute that the foreign key tells, or null if it does not
     */
    private record PathEnd(
            Place place, DatabaseMapping mapping, @Nullable KnownId id) {}
}
