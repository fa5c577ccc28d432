package org.bulkhooks.internal.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.ValidateUpdate;

/** The event types that a hook can observe, with what they stand for. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are immutable copies
public enum HookEvent {
    /** {@link BeforeCreate}. */
    BEFORE_CREATE(BeforeCreate.class, Set.of(Moment.BEFORE), EnumSet.of(ChangeType.CREATE)),
    /** {@link AfterCreate}. */
    AFTER_CREATE(AfterCreate.class, Set.of(Moment.AFTER), EnumSet.of(ChangeType.CREATE)),
    /** {@link BeforeUpdate}. */
    BEFORE_UPDATE(BeforeUpdate.class, Set.of(Moment.BEFORE), EnumSet.of(ChangeType.UPDATE)),
    /** {@link AfterUpdate}. */
    AFTER_UPDATE(AfterUpdate.class, Set.of(Moment.AFTER), EnumSet.of(ChangeType.UPDATE)),
    /** {@link BeforeDelete}. */
    BEFORE_DELETE(BeforeDelete.class, Set.of(Moment.BEFORE), EnumSet.of(ChangeType.DELETE)),
    /** {@link AfterDelete}. */
    AFTER_DELETE(AfterDelete.class, Set.of(Moment.AFTER), EnumSet.of(ChangeType.DELETE)),
    /** {@link BeforeSave}. */
    BEFORE_SAVE(BeforeSave.class, Set.of(Moment.BEFORE), EnumSet.of(ChangeType.CREATE, ChangeType.UPDATE)),
    /** {@link AfterSave}. */
    AFTER_SAVE(AfterSave.class, Set.of(Moment.AFTER), EnumSet.of(ChangeType.CREATE, ChangeType.UPDATE)),
    /** {@link ValidateCreate}. */
    VALIDATE_CREATE(ValidateCreate.class, Set.of(Moment.VALIDATE), EnumSet.of(ChangeType.CREATE)),
    /** {@link ValidateUpdate}. */
    VALIDATE_UPDATE(ValidateUpdate.class, Set.of(Moment.VALIDATE), EnumSet.of(ChangeType.UPDATE)),
    /** {@link ValidateDelete}. */
    VALIDATE_DELETE(ValidateDelete.class, Set.of(Moment.VALIDATE), EnumSet.of(ChangeType.DELETE)),
    /** {@link ValidateSave}. */
    VALIDATE_SAVE(ValidateSave.class, Set.of(Moment.VALIDATE), EnumSet.of(ChangeType.CREATE, ChangeType.UPDATE)),
    /** {@link OperationCompleted}: at no moment of the records, but at the end of the operation. */
    OPERATION_COMPLETED(OperationCompleted.class, Set.of(), EnumSet.allOf(ChangeType.class)),
    /** {@link ChangeSet}, the six before and after the write. */
    CHANGE_SET(ChangeSet.class, Set.of(Moment.BEFORE, Moment.AFTER), EnumSet.allOf(ChangeType.class));

    private final Class<?> eventClass;
    private final Set<Moment> moments;
    private final Set<ChangeType> types;

    HookEvent(Class<?> eventClass, Set<Moment> moments, Set<ChangeType> types) {
        this.eventClass = eventClass;
        this.moments = Set.copyOf(moments);
        this.types = Set.copyOf(types);
    }

    /**
     * Finds the event of an event parameter's raw type.
     *
     * @param rawType any class
     * @return the event, or empty if the class is none of the event types
     */
    public static Optional<HookEvent> ofClass(Class<?> rawType) {
        for (HookEvent event : values()) {
            if (event.eventClass == rawType) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Returns the event that records are handed out in: none of the common types. */
    static HookEvent at(Moment moment, ChangeType type) {
        return switch (moment) {
            case BEFORE ->
                switch (type) {
                    case CREATE -> BEFORE_CREATE;
                    case UPDATE -> BEFORE_UPDATE;
                    case DELETE -> BEFORE_DELETE;
                };
            case VALIDATE ->
                switch (type) {
                    case CREATE -> VALIDATE_CREATE;
                    case UPDATE -> VALIDATE_UPDATE;
                    case DELETE -> VALIDATE_DELETE;
                };
            case AFTER ->
                switch (type) {
                    case CREATE -> AFTER_CREATE;
                    case UPDATE -> AFTER_UPDATE;
                    case DELETE -> AFTER_DELETE;
                };
        };
    }

    /** Returns the interface that an observer names, such as {@link AfterUpdate}. */
    public Class<?> eventClass() {
        return eventClass;
    }

    /** Returns the types of change that the event stands for. */
    public Set<ChangeType> types() {
        return types;
    }

    /** Returns the moments that the event stands for. */
    public Set<Moment> moments() {
        return moments;
    }

    /** Tells whether there is an event that observers of both this one and another one are called at. */
    public boolean meets(HookEvent other) {
        if (this == OPERATION_COMPLETED || other == OPERATION_COMPLETED) {
            return this == other;
        }
        return !Collections.disjoint(moments, other.moments) && !Collections.disjoint(types, other.types);
    }

    /** Tells whether observers of this event are called at a moment of a type of change. */
    public boolean covers(Moment moment, ChangeType type) {
        return moments.contains(moment) && types.contains(type);
    }
}
