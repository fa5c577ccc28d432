package org.bulkhooks.eclipselink.internal.callback;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventListener;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * The lifecycle callbacks of one entity class (Jakarta Persistence 3.1, section 3.6): default listeners, entity
 * listeners and the methods of the entity, in that order, each from the superclass down. The internal listeners of
 * EclipseLink, which run Bean Validation before hooks had a chance, are left out.
 */
public final class JpaCallbacks {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final List<DescriptorEventListener> listeners = new ArrayList<>();
    private final List<DescriptorEventManager> entityManagers = new ArrayList<>();
    private final List<DescriptorEventListener> nativeListeners = new ArrayList<>();

    public JpaCallbacks(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        ClassDescriptor current = plan.descriptor();
        DescriptorEventManager own = current.getEventManager();
        boolean excluded = false;
        while (true) {
            DescriptorEventManager manager = current.getEventManager();
            if (manager.hasEntityListenerEventListeners() && !excluded) {
                listeners.addAll(0, manager.getEntityListenerEventListeners());
            }
            if (manager.hasEntityEventListener()) {
                entityManagers.add(manager);
            }
            manager.getEventListeners().stream()
                    .filter(WriterSupport::isOfApplication)
                    .forEach(nativeListeners::add);
            if (!current.isChildDescriptor()) {
                break;
            }
            excluded = manager.excludeSuperclassListeners();
            current = current.getInheritancePolicy().getParentDescriptor();
        }
        if (own.hasDefaultEventListeners()) {
            listeners.addAll(0, own.getDefaultEventListeners());
        }
    }

    /**
     * Before a record is created, and before its before hooks. Native listeners are called too: all their other events
     * come from EclipseLink, which writes such records, but does not raise this one again.
     */
    public void prePersist(Object instance) {
        int code = DescriptorEventManager.PrePersistEvent;
        nativeListeners.forEach(listener -> listener.prePersist(event(instance, code)));
        call(instance, code, DescriptorEventListener::prePersist);
        if (instance instanceof DescriptorEventListener listener) {
            listener.prePersist(event(instance, code));
        }
    }

    /** After the row was inserted. */
    public void postPersist(Object instance) {
        call(instance, DescriptorEventManager.PostInsertEvent, DescriptorEventListener::postInsert);
    }

    /** Before a changed record is updated, and before its before hooks. */
    public void preUpdate(Object instance) {
        call(instance, DescriptorEventManager.PreUpdateWithChangesEvent, DescriptorEventListener::preUpdateWithChanges);
    }

    /** After the row was updated. */
    public void postUpdate(Object instance) {
        call(instance, DescriptorEventManager.PostUpdateEvent, DescriptorEventListener::postUpdate);
    }

    /** Before a record is deleted, and before its before hooks. */
    public void preRemove(Object instance) {
        call(instance, DescriptorEventManager.PreRemoveEvent, DescriptorEventListener::preRemove);
    }

    /** After the row was deleted. */
    public void postRemove(Object instance) {
        call(instance, DescriptorEventManager.PostDeleteEvent, DescriptorEventListener::postDelete);
    }

    private void call(Object instance, int code, Callback callback) {
        if (listeners.isEmpty() && entityManagers.isEmpty()) {
            return;
        }
        DescriptorEvent event = event(instance, code);
        listeners.forEach(listener -> callback.call(listener, event));
        for (int i = entityManagers.size() - 1; i >= 0; i--) {
            DescriptorEventListener listener = entityManagers.get(i).getEntityEventListener();
            if (!listener.isOverriddenEvent(event, entityManagers)) {
                callback.call(listener, event);
            }
        }
    }

    private DescriptorEvent event(Object instance, int code) {
        DescriptorEvent event = new DescriptorEvent(instance);
        event.setEventCode(code);
        event.setSession(unitOfWork);
        event.setDescriptor(plan.descriptor());
        return event;
    }

    private interface Callback {
        void call(DescriptorEventListener listener, DescriptorEvent event);
    }
}
