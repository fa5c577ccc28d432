package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.bulkhooks.eclipselink.internal.relation.RelationLoader;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/** Loads what a path needs for many records, step by step, with one query a step. */
final class PathLoader {

    private final RelationLoader relations;
    private final LazyBasics basics;
    private final PathReader reader;
    private final UnitOfWorkImpl uow;

    PathLoader(UnitOfWorkImpl uow) {
        this.uow = uow;
        this.relations = new RelationLoader(uow);
        this.basics = new LazyBasics(uow);
        this.reader = new PathReader(uow);
    }

    /**
     * Loads.
     *
     * @param target whether the last step is loaded too if it is a relation
     */
    void load(Collection<?> records, AttributePath path, boolean target) {
        List<Place> places = new ArrayList<>(records.size());
        records.forEach(record -> places.add(Place.of(record, uow)));
        List<Place> current = places;
        for (int step = 0; !path.isLast(step); step++) {
            current = next(current, path, step);
        }
        String last = path.name(path.length() - 1);
        basics.load(current, last);
        if (target) {
            relations.load(current, last);
        }
    }

    private List<Place> next(List<Place> places, AttributePath path, int step) {
        String name = path.name(step);
        List<Place> followed = new ArrayList<>(places.size());
        for (Place place : places) {
            DatabaseMapping mapping = place.mapping(name);
            if (mapping != null && KnownId.of(mapping, place, path.after(step)) == null) {
                followed.add(place);
            }
        }
        relations.load(followed, name);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Place> next = new ArrayList<>();
        for (Place place : followed) {
            @Nullable Place further = reader.next(place, name);
            if (further != null && seen.add(further.object())) {
                next.add(further);
            }
        }
        return next;
    }
}
