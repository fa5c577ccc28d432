package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.When;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

class InterceptedBeansTest {

    @InterceptorBinding
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Watched {}

    @Interceptor
    @Watched
    @Priority(1)
    static class Watch {
        @Inject
        Calls calls;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            calls.add("watched " + invocation.getMethod().getName());
            return invocation.proceed();
        }
    }

    @ApplicationScoped
    static class First implements Condition<Account> {
        @Override
        @Watched
        public boolean test(Change<? extends Account> change) {
            return change.position() == 0;
        }
    }

    /** What a decorator can stand before. */
    interface AccountObserver {
        void on(AfterUpdate<Account> accounts);
    }

    @ApplicationScoped
    static class AccountHooks implements AccountObserver {
        @Inject
        Calls calls;

        @Override
        @Watched
        public void on(@Observes @When(First.class) AfterUpdate<Account> accounts) {
            calls.add("hook " + accounts.size());
        }
    }

    @Decorator
    @Priority(1)
    static class Announcing implements AccountObserver {
        @Inject
        @Delegate
        AccountObserver hooks;

        @Inject
        Calls calls;

        @Override
        public void on(AfterUpdate<Account> accounts) {
            calls.add("decorated " + accounts.size());
            hooks.on(accounts);
        }
    }

    private static List<String> callsOf(Class<?>... beans) {
        try (TestApplication application =
                TestApplication.of(beans).entities(Account.class).start()) {
            application.write(Changes.updated(
                    List.of(new Account(1, 2), new Account(2, 2)), List.of(new Account(1, 1), new Account(2, 1))));
            return List.copyOf(application.get(Calls.class).all());
        }
    }

    @Test
    void interceptorsOfConditionsAndHooksAreCalled() {
        assertThat(callsOf(AccountHooks.class, First.class, Watch.class, Calls.class))
                .containsExactly("watched test", "watched test", "watched on", "hook 1");
    }

    @Test
    void aDecoratorStandsBeforeTheHookThatItDecorates() {
        assertThat(callsOf(AccountHooks.class, First.class, Announcing.class, Calls.class))
                .containsExactly("decorated 1", "hook 1");
    }
}
