package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * Loads relations in other instances of the rows of records, where the records themselves have them loaded: what is
 * compared with them, or what they are merged into. One query a relation, however many records there are, also for
 * relations of embeddables.
 */
public final class LoadedAlike {

    private final UnitOfWorkImpl uow;
    private final BiPredicate<ForeignReferenceMapping, Object> wanted;
    private final Map<Relation, List<Place>> places = new LinkedHashMap<>();

    /**
     * Makes it for some records.
     *
     * @param uow the unit of work that the other instances belong to
     * @param wanted tells whether a relation of a record, or of an embeddable in it, is loaded and asked for
     */
    public LoadedAlike(UnitOfWorkImpl uow, BiPredicate<ForeignReferenceMapping, Object> wanted) {
        this.uow = uow;
        this.wanted = wanted;
    }

    /** Adds a record with the other instance of its row. */
    public void add(Object instance, Object other) {
        collect(Place.of(instance, uow), Place.of(other, uow));
    }

    /** Loads what the other instances have not loaded. */
    public void load() {
        RelationLoader loader = new RelationLoader(uow);
        places.forEach((relation, owners) -> loader.load(owners, relation.name()));
    }

    private void collect(Place owner, Place other) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(owner.descriptor())) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Place into = owner.into(embedded);
                Place otherInto = other.into(embedded);
                if (into != null && otherInto != null) {
                    collect(into, otherInto);
                }
            } else if (mapping instanceof ForeignReferenceMapping relation && wanted.test(relation, owner.object())) {
                places.computeIfAbsent(
                                new Relation(owner.embedded(), mapping.getAttributeName()), path -> new ArrayList<>())
                        .add(other);
            }
        }
    }

    private record Relation(List<AggregateObjectMapping> embedded, String name) {}
}
