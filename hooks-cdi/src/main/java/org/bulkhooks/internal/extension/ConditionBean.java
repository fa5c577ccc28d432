package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is a bean of the application. Its reference is obtained once, and destroyed with the application.
 * Thread-safe.
 */
final class ConditionBean implements Condition<Object> {

    private final BeanManager beans;
    private final Bean<?> bean;
    private final Class<? extends Condition<?>> type;
    private volatile @Nullable Reference reference;

    ConditionBean(BeanManager beans, Bean<?> bean, Class<? extends Condition<?>> type) {
        this.beans = beans;
        this.bean = bean;
        this.type = type;
    }

    private record Reference(Condition<Object> condition, CreationalContext<?> context) {}

    @Override
    public boolean test(Change<?> change) {
        return condition().test(change);
    }

    /** Obtains the reference, if that was not done before. */
    @SuppressWarnings("unchecked") // the condition's type was checked against the model at deployment
    Condition<Object> condition() {
        Reference known = reference;
        if (known == null) {
            synchronized (this) {
                known = reference;
                if (known == null) {
                    CreationalContext<?> context = beans.createCreationalContext(bean);
                    known = new Reference((Condition<Object>) beans.getReference(bean, type, context), context);
                    reference = known;
                }
            }
        }
        return known.condition;
    }

    /** Destroys the instance if it depends on the reference. */
    synchronized void release() {
        Reference known = reference;
        reference = null;
        if (known != null) {
            known.context.release();
        }
    }

    @Override
    public Set<String> attributes() {
        return isReachable() ? condition().attributes() : Set.of();
    }

    @Override
    public String description() {
        return isReachable() ? condition().description() : type.getSimpleName();
    }

    /** Tells whether the bean is there, and can be asked on any thread. */
    private boolean isReachable() {
        boolean anywhere = !beans.isNormalScope(bean.getScope()) || bean.getScope() == ApplicationScoped.class;
        return anywhere && reference != null;
    }
}
