package org.bulkhooks.internal.dispatch;

import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;

/** The six event types over the records that were selected for a hook. */
abstract class ChangeSetView<E> {

    private final SelectedChanges<E> selected;

    private ChangeSetView(SelectedChanges<E> selected) {
        this.selected = selected;
    }

    static <E> ChangeSet<E> of(Moment moment, SelectedChanges<E> selected) {
        boolean before = moment == Moment.BEFORE;
        return switch (selected.type()) {
            case CREATE -> before ? new Creating<>(selected) : new Created<>(selected);
            case UPDATE -> before ? new Updating<>(selected) : new Updated<>(selected);
            case DELETE -> before ? new Deleting<>(selected) : new Deleted<>(selected);
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
        return getClass().getSimpleName() + " " + size() + " " + entityClass().getSimpleName() + ", chunk " + chunk();
    }

    private static final class Creating<E> extends ChangeSetView<E> implements BeforeCreate<E> {
        Creating(SelectedChanges<E> selected) {
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
