package org.bulkhooks.console;

import java.time.Instant;
import java.util.List;
import org.bulkhooks.console.reading.ApplicationKey;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookNumbers;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.jspecify.annotations.Nullable;

/** Readings as they come from applications. */
public final class Samples {

    public static final ApplicationKey BANK = new ApplicationKey("/bank", "1");
    public static final ApplicationKey STOCK = new ApplicationKey("/stock", "2");
    public static final HookNumbers NEVER_RAN = numbers(0, 0, 0);

    private Samples() {}

    public static HookNumbers numbers(long runs, long p95Nanos, long failures) {
        return new HookNumbers(
                runs,
                failures,
                failures,
                0,
                runs * 10,
                runs * runs,
                failures * 3,
                runs / 2,
                runs * 5,
                p95Nanos * runs,
                p95Nanos * runs / 2,
                p95Nanos / 2,
                p95Nanos,
                p95Nanos,
                runs == 0 ? 0 : 1_000,
                failures == 0 ? 0 : 1_000,
                failures == 0 ? "" : "java.lang.IllegalStateException");
    }

    public static HookReading hook(ApplicationKey key, int index, String model, String method, HookNumbers numbers) {
        return hook(key, index, model, "BeforeUpdate", method, numbers);
    }

    public static HookReading hook(
            ApplicationKey key, int index, String model, String event, String method, @Nullable HookNumbers numbers) {
        return new HookReading(
                key,
                index,
                "Hooks." + method,
                "com.example.Hooks",
                method,
                "Hooks." + method + "(" + event + "<" + model + ">)",
                "com.example." + model,
                event,
                500 + index,
                index % 2 == 0,
                index + 1,
                0,
                "IN_PROGRESS",
                new SelectionReading("changed(balance)", false, List.of(), false, false),
                numbers);
    }

    public static HookReading with(HookReading hook, int tieGroup, SelectionReading selection) {
        return new HookReading(
                hook.application(),
                hook.index(),
                hook.id(),
                hook.beanClass(),
                hook.method(),
                hook.signature(),
                hook.model(),
                hook.event(),
                hook.priority(),
                hook.explicitPriority(),
                hook.order(),
                tieGroup,
                hook.phase(),
                selection,
                hook.numbers());
    }

    public static ApplicationReading application(ApplicationKey key, HookReading... hooks) {
        return new ApplicationReading(
                key,
                "1.0",
                "EclipseLink 4",
                Instant.ofEpochMilli(5_000),
                List.of(hooks),
                3,
                true,
                List.of(),
                List.of(),
                null);
    }

    public static ApplicationReading application(ApplicationKey key, List<NativeSqlReading> nativeSql) {
        return new ApplicationReading(
                key,
                "1.0",
                "EclipseLink 4",
                Instant.ofEpochMilli(5_000),
                List.of(),
                3,
                true,
                List.of(),
                nativeSql,
                null);
    }
}
