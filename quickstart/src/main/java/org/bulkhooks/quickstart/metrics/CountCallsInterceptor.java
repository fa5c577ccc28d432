package org.bulkhooks.quickstart.metrics;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.bulkhooks.ChangeSet;

/** Notes each call of a hook and the number of records that it was called with. */
@Interceptor
@CountCalls
@Priority(Interceptor.Priority.APPLICATION)
class CountCallsInterceptor {

    @Inject
    HookCalls calls;

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters.length > 0 && parameters[0] instanceof ChangeSet<?> changes) {
            String hook = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            calls.count(hook, changes.entityClass().getSimpleName(), changes.size());
        }
        return call.proceed();
    }
}
