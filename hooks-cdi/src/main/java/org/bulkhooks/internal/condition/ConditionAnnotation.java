package org.bulkhooks.internal.condition;

import static org.bulkhooks.internal.condition.ConditionKind.CHANGED;
import static org.bulkhooks.internal.condition.ConditionKind.CHANGES_FROM;
import static org.bulkhooks.internal.condition.ConditionKind.CHANGES_TO;
import static org.bulkhooks.internal.condition.ConditionKind.EQUAL;
import static org.bulkhooks.internal.condition.ConditionKind.GREATER_OR_EQUAL;
import static org.bulkhooks.internal.condition.ConditionKind.GREATER_THAN;
import static org.bulkhooks.internal.condition.ConditionKind.LESS_OR_EQUAL;
import static org.bulkhooks.internal.condition.ConditionKind.LESS_THAN;
import static org.bulkhooks.internal.condition.ConditionKind.NOT_EQUAL;
import static org.bulkhooks.internal.condition.ConditionKind.NOT_NULL;
import static org.bulkhooks.internal.condition.ConditionKind.NULL;
import static org.bulkhooks.internal.condition.ConditionKind.UNCHANGED;
import static org.bulkhooks.internal.condition.ConditionKind.WAS_EQUAL;

import java.lang.annotation.Annotation;
import java.util.List;
import org.bulkhooks.condition.When;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenChangesFrom;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterOrEqual;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.condition.WhenLessOrEqual;
import org.bulkhooks.condition.WhenLessThan;
import org.bulkhooks.condition.WhenNotEqual;
import org.bulkhooks.condition.WhenNotNull;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenUnchanged;
import org.bulkhooks.condition.WhenWasEqual;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.jspecify.annotations.Nullable;

/** Reads one annotation of {@code org.bulkhooks.condition}. */
final class ConditionAnnotation {

    private ConditionAnnotation() {}

    /** Returns the condition that an annotation declares, or null if it is none of ours. */
    static @Nullable DeclaredCondition read(Annotation annotation) {
        if (annotation instanceof When when) {
            return new OfBean(when, when.value());
        }
        if (annotation instanceof WhenChanged when) {
            return new OnAttributes(when, CHANGED, List.of(when.value()), "", false);
        }
        if (annotation instanceof WhenUnchanged when) {
            return new OnAttributes(when, UNCHANGED, List.of(when.value()), "", false);
        }
        if (annotation instanceof WhenNull when) {
            return new OnAttributes(when, NULL, List.of(when.value()), "", when.onlyOnChange());
        }
        if (annotation instanceof WhenNotNull when) {
            return new OnAttributes(when, NOT_NULL, List.of(when.value()), "", when.onlyOnChange());
        }
        if (annotation instanceof WhenWasEqual when) {
            return of(when, WAS_EQUAL, when.attribute(), when.value(), false);
        }
        if (annotation instanceof WhenChangesTo when) {
            return of(when, CHANGES_TO, when.attribute(), when.value(), false);
        }
        if (annotation instanceof WhenChangesFrom when) {
            return of(when, CHANGES_FROM, when.attribute(), when.value(), false);
        }
        return readComparison(annotation);
    }

    private static @Nullable DeclaredCondition readComparison(Annotation annotation) {
        if (annotation instanceof WhenEqual when) {
            return of(when, EQUAL, when.attribute(), when.value(), when.onlyOnChange());
        }
        if (annotation instanceof WhenNotEqual when) {
            return of(when, NOT_EQUAL, when.attribute(), when.value(), when.onlyOnChange());
        }
        if (annotation instanceof WhenGreaterThan when) {
            return of(when, GREATER_THAN, when.attribute(), when.value(), when.onlyOnChange());
        }
        if (annotation instanceof WhenGreaterOrEqual when) {
            return of(when, GREATER_OR_EQUAL, when.attribute(), when.value(), when.onlyOnChange());
        }
        if (annotation instanceof WhenLessThan when) {
            return of(when, LESS_THAN, when.attribute(), when.value(), when.onlyOnChange());
        }
        if (annotation instanceof WhenLessOrEqual when) {
            return of(when, LESS_OR_EQUAL, when.attribute(), when.value(), when.onlyOnChange());
        }
        return null;
    }

    private static OnAttributes of(
            Annotation annotation, ConditionKind kind, String attribute, String value, boolean onlyOnChange) {
        return new OnAttributes(annotation, kind, List.of(attribute), value, onlyOnChange);
    }
}
