package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.bulkhooks.internal.registry.HookEvent;
import org.jspecify.annotations.Nullable;

/** What an observer method is notified with. */
record HookEventContext(Object event, HookEvent observed, Class<?> entityClass)
        implements EventContext<Object>, EventMetadata {

    @Override
    public Object getEvent() {
        return event;
    }

    @Override
    public EventMetadata getMetadata() {
        return this;
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Any.Literal.INSTANCE);
    }

    @Override
    public @Nullable InjectionPoint getInjectionPoint() {
        return null; // CDI 4.0, EventMetadata: null for an event that no Event bean fired
    }

    @Override
    public Type getType() {
        return new EventType(observed.eventClass(), entityClass);
    }

    private record EventType(Class<?> rawType, Class<?> entityClass) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {entityClass};
        }

        @Override
        public Type getRawType() {
            return rawType;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }

        @Override
        public String toString() {
            return rawType.getName() + "<" + entityClass.getName() + ">";
        }
    }
}
