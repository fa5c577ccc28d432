package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.Hooks;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An application stops while a thread that lives longer is in one of its hooks. */
class StopMeanwhileTest {

    /** Where the thread of a hook waits until the application has stopped. */
    private static final class Meeting {
        private final HookRuntime runtime;
        private final Hooks hooks;
        private final CountDownLatch inHook = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);

        Meeting(TestApplication application) {
            runtime = application.get(HookRuntime.class);
            hooks = application.get(Hooks.class);
        }

        /** Leaves a bypass open, and tells what the thread holds before and after the stop. */
        void waitInHook(List<Object> heldBefore, List<Object> heldAfter) {
            hooks.bypass(Waiting.class, "left open");
            heldBefore.addAll(ThreadValues.of(runtime));
            inHook.countDown();
            awaited(stopped);
            heldAfter.addAll(ThreadValues.of(runtime));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the calling thread holds in the ThreadLocals of an application. */
    private static final class ThreadValues {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Object> values = new ArrayList<>();

        static List<Object> of(Object root) {
            ThreadValues values = new ThreadValues();
            values.visit(root);
            return values.values;
        }

        private void visit(Object object) {
            if (object instanceof ThreadLocal<?> local) {
                add(local.get());
            } else if (isOurs(object.getClass()) && seen.add(object)) {
                for (Class<?> type = object.getClass(); isOurs(type); type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        visitField(object, field);
                    }
                }
            }
        }

        private static boolean isOurs(Class<?> type) {
            return type.getName().startsWith("org.bulkhooks.");
        }

        private void visitField(Object object, Field field) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                try {
                    field.setAccessible(true);
                    Object value = field.get(object);
                    if (value != null) {
                        visit(value);
                    }
                } catch (IllegalAccessException inaccessible) {
                    throw new IllegalStateException(inaccessible);
                }
            }
        }

        private void add(@Nullable Object value) {
            if (value instanceof AtomicReference<?> reference) {
                add(reference.get());
            } else if (value instanceof Collection<?> collection) {
                collection.forEach(this::add);
            } else if (value != null) {
                values.add(value);
            }
        }
    }

    @ApplicationScoped
    static class Waiting {

        private final AtomicReference<@Nullable Consumer<AfterCreate<Account>>> work = new AtomicReference<>();

        void workAs(Consumer<AfterCreate<Account>> given) {
            work.set(given);
        }

        void created(@Observes AfterCreate<Account> accounts) {
            Objects.requireNonNull(work.get()).accept(accounts);
        }
    }

    private static void write(HookRuntime runtime) {
        try (Operation operation = TestTransaction.begin(runtime).operation()) {
            operation.after(Changes.created(List.of(new Account(1, 1))));
        }
    }

    @Test
    void aThreadInAHookHoldsNothingOfAnApplicationThatStopped() throws Exception {
        List<Object> heldBefore = Collections.synchronizedList(new ArrayList<>());
        List<Object> heldAfter = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            TestApplication application = TestApplication.start(Waiting.class);
            Meeting meeting = new Meeting(application);
            application.get(Waiting.class).workAs(accounts -> meeting.waitInHook(heldBefore, heldAfter));
            Future<?> writing = pool.submit(() -> write(meeting.runtime));
            awaited(meeting.inHook);

            application.close();
            meeting.stopped.countDown();
            writing.get(1, TimeUnit.MINUTES);

            assertThat(heldBefore).as("a frame and a bypass").hasSize(2);
            assertThat(heldAfter).isEmpty();
            assertThat(pool.submit(() -> ThreadValues.of(meeting.runtime)).get(1, TimeUnit.MINUTES))
                    .isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }
}
