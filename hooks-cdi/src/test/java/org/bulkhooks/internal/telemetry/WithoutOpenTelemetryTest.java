package org.bulkhooks.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the library does where no API of OpenTelemetry is on the class path. */
class WithoutOpenTelemetryTest {

    /** Loads the library anew, and finds no OpenTelemetry. */
    private static final class Loader extends URLClassLoader {

        Loader() {
            super(
                    new URL[] {
                        Telemetry.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    Telemetry.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.opentelemetry.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("org.bulkhooks.")) {
                synchronized (getClassLoadingLock(name)) {
                    @Nullable Class<?> known = findLoadedClass(name);
                    return known == null ? findClass(name) : known;
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void tellsNobody() throws ReflectiveOperationException, IOException {
        try (Loader loader = new Loader()) {
            Class<?> source = loader.loadClass(TelemetrySource.class.getName());
            Method find = source.getMethod("of", loader.loadClass("jakarta.enterprise.inject.spi.BeanManager"));
            find.setAccessible(true);
            assertThat(find.invoke(null, new Object[] {null})).isSameAs(none(source));

            Class<?> ids = loader.loadClass(TraceIds.class.getName());
            assertThat(ids.getMethod("find").invoke(null)).isSameAs(none(ids));
        }
    }

    private static Object none(Class<?> type) throws ReflectiveOperationException {
        Field none = type.getField("NONE");
        none.setAccessible(true);
        return none.get(null);
    }

    @Test
    void noOtherClassOfTheLibraryNeedsIt() throws ReflectiveOperationException, IOException {
        try (Loader loader = new Loader()) {
            // links what every application links, verifying what it refers to
            for (String name : new String[] {
                "org.bulkhooks.internal.dispatch.HookDispatcher",
                "org.bulkhooks.internal.dispatch.Operation",
                "org.bulkhooks.internal.dispatch.HookCaller",
                "org.bulkhooks.internal.extension.HookApplication",
                "org.bulkhooks.internal.trace.Traces",
                Telemetry.class.getName(),
                OperationSpan.class.getName()
            }) {
                assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
            }
            assertThatThrownBy(() -> Class.forName(OpenTelemetrySpans.class.getName(), true, loader)
                            .getDeclaredMethods())
                    .isInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void tellsNobodyBeforeTheStartAndWhereItIsOff() {
        Telemetry off = Telemetry.off();
        off.start("application", "1");

        assertThat(off.begin(OperationKind.FLUSH, false)).isSameAs(OperationSpan.NONE);
        off.stop();
    }
}
