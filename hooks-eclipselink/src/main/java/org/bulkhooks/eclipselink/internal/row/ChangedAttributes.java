package org.bulkhooks.eclipselink.internal.row;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Tells which attributes of an updated record get another value, at the moment it is asked. */
public final class ChangedAttributes {

    private final AttributeComparison comparison;
    private final MappedRecords<Object> model;
    private final @Nullable UpdateColumns given;
    private final RowFacts facts;

    /**
     * Makes the comparison for one entity class.
     *
     * @param given the columns that an update is limited to, or null if everything that differs is written
     */
    public ChangedAttributes(EntityPlan plan, UnitOfWorkImpl unitOfWork, @Nullable UpdateColumns given) {
        this(plan, unitOfWork, given, RowFacts.NONE);
    }

    /** Makes the comparison where the rows tell more than their records. */
    public static ChangedAttributes of(EntityPlan plan, UnitOfWorkImpl unitOfWork, RowFacts facts) {
        return new ChangedAttributes(plan, unitOfWork, null, facts);
    }

    private ChangedAttributes(
            EntityPlan plan, UnitOfWorkImpl unitOfWork, @Nullable UpdateColumns given, RowFacts facts) {
        this.comparison = AttributeComparison.of(plan.descriptor(), unitOfWork);
        this.model = new MappedRecords<>(plan.descriptor(), unitOfWork, facts::isNull);
        this.given = given;
        this.facts = facts;
    }

    public MappedRecords<Object> model() {
        return model;
    }

    /** Tells whether the call writes an attribute of a record if its value is another one than before. */
    public boolean writes(BulkRecord each, String path) {
        return given == null || given.writes(each, path);
    }

    public Set<String> attributes() {
        return comparison.attributes();
    }

    public boolean changed(BulkRecord each, String path) {
        return (model.differs(each.instance(), each.old(), path) && writes(each, path))
                || facts.changed(each).contains(path);
    }

    public Set<String> of(BulkRecord each) {
        Set<String> differing = comparison.differences(each.instance(), each.old());
        Set<String> known = facts.changed(each);
        if (!known.isEmpty()) {
            differing = new LinkedHashSet<>(differing);
            differing.addAll(known);
        }
        UpdateColumns limits = given;
        return limits == null
                ? differing
                : differing.stream()
                        .filter(attribute -> limits.writes(each, attribute))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
