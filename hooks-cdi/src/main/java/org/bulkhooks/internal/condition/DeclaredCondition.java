package org.bulkhooks.internal.condition;

import java.lang.annotation.Annotation;
import java.util.List;
import org.bulkhooks.condition.Condition;

/** A condition as an annotation declares it, right or wrong. */
public sealed interface DeclaredCondition {

    /** Returns the annotation. */
    Annotation annotation();

    /**
     * A condition on attributes.
     *
     * @param annotation the annotation
     * @param kind what it asks
     * @param paths the attributes
     * @param text the value as it is written, empty if there is none
     * @param onlyOnChange whether the attribute has to change too
     */
    record OnAttributes(
            Annotation annotation, ConditionKind kind, List<String> paths, String text, boolean onlyOnChange)
            implements DeclaredCondition {

        /** Makes the declaration with a copy of the paths. */
        public OnAttributes {
            paths = List.copyOf(paths);
        }

        /** Tells whether there is nothing to ask of a record that is created or deleted. */
        public boolean needsOldAndNewRecord() {
            return kind.comparesRecords() || onlyOnChange;
        }
    }

    /**
     * A condition that is a bean.
     *
     * @param annotation the annotation
     * @param type the bean class
     */
    record OfBean(Annotation annotation, Class<? extends Condition<?>> type) implements DeclaredCondition {}
}
