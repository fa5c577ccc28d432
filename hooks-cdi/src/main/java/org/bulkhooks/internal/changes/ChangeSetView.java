package org.bulkhooks.internal.changes;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.internal.registry.Moment;

/** The event types over the records that were selected for a hook. */
public abstract class ChangeSetView<E> {

    private final SelectedChanges<E> selected;

    private ChangeSetView(SelectedChanges<E> selected) {
        this.selected = selected;
    }

    public static <E> ChangeSet<E> of(Moment moment, SelectedChanges<E> selected) {
        return switch (moment) {
            case BEFORE ->
                switch (selected.type()) {
                    case CREATE -> new Creating<>(selected);
                    case UPDATE -> new Updating<>(selected);
                    case DELETE -> new Deleting<>(selected);
                };
            case VALIDATE ->
                switch (selected.type()) {
                    case CREATE -> new ValidatingCreate<>(selected);
                    case UPDATE -> new ValidatingUpdate<>(selected);
                    case DELETE -> new ValidatingDelete<>(selected);
                };
            case AFTER ->
                switch (selected.type()) {
                    case CREATE -> new Created<>(selected);
                    case UPDATE -> new Updated<>(selected);
                    case DELETE -> new Deleted<>(selected);
                };
        };
    }

    public Class<? extends E> entityClass() {
        return selected.entityClass();
    }

    public ChangeType type() {
        return selected.type();
    }

    public int chunk() {
        return selected.chunk();
    }

    public int depth() {
        return selected.depth();
    }

    public boolean isDryRun() {
        return selected.isDryRun();
    }

    public Optional<Throwable> failure() {
        return Optional.ofNullable(selected.failure());
    }

    public int size() {
        return selected.size();
    }

    public List<Change<E>> changes() {
        return selected.asChanges();
    }

    public List<E> records() {
        return selected.type() == ChangeType.DELETE ? selected.oldRecords() : selected.newRecords();
    }

    public List<E> newRecords() {
        return selected.newRecords();
    }

    public List<E> oldRecords() {
        return selected.oldRecords();
    }

    @Override
    public String toString() {
        Class<?> event = getClass().getInterfaces()[0]; // each view is of one event
        return event.getSimpleName() + "<" + entityClass().getSimpleName() + "> of " + size()
                + (size() == 1 ? " record" : " records") + ", chunk " + chunk();
    }

    private static final class Creating<E> extends ChangeSetView<E> implements BeforeCreate<E> {
        Creating(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class ValidatingCreate<E> extends ChangeSetView<E> implements ValidateCreate<E> {
        ValidatingCreate(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class ValidatingUpdate<E> extends ChangeSetView<E> implements ValidateUpdate<E> {
        ValidatingUpdate(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class ValidatingDelete<E> extends ChangeSetView<E> implements ValidateDelete<E> {
        ValidatingDelete(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class Created<E> extends ChangeSetView<E> implements AfterCreate<E> {
        Created(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class Updating<E> extends ChangeSetView<E> implements BeforeUpdate<E> {
        Updating(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class Updated<E> extends ChangeSetView<E> implements AfterUpdate<E> {
        Updated(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class Deleting<E> extends ChangeSetView<E> implements BeforeDelete<E> {
        Deleting(SelectedChanges<E> selected) {
            super(selected);
        }
    }

    private static final class Deleted<E> extends ChangeSetView<E> implements AfterDelete<E> {
        Deleted(SelectedChanges<E> selected) {
            super(selected);
        }
    }
}
