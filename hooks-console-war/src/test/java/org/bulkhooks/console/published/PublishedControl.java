package org.bulkhooks.console.published;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Switches of hooks. They remember what they were told; hooks that never run have nothing more to do. */
final class PublishedControl {

    private final List<PublishedHook> hooks;
    private final boolean[] disabled;
    private final long[] until;
    private final long[] since;
    private final long[] watchedUntil;
    private final String[] reasons;

    PublishedControl(List<PublishedHook> hooks) {
        this.hooks = hooks;
        this.disabled = new boolean[hooks.size()];
        this.until = new long[hooks.size()];
        this.since = new long[hooks.size()];
        this.watchedUntil = new long[hooks.size()];
        this.reasons = new String[hooks.size()];
        Arrays.fill(reasons, "");
    }

    synchronized Map<String, Object> at(long now) {
        for (int place = 0; place < disabled.length; place++) {
            if (disabled[place] && until[place] > 0 && until[place] <= now) {
                switchTo(place, false, 0, 0, "");
            }
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("Disabled", disabled.clone());
        columns.put("DisabledUntilMillis", until.clone());
        columns.put("DisabledReasons", reasons.clone());
        columns.put("DisabledSinceMillis", since.clone());
        columns.put("WatchedUntilMillis", watchedUntil.clone());
        return columns;
    }

    PublishedBean operations(PublishedBean bean) {
        return bean.operation("switchOff", arguments -> {
                    switchTo(
                            place(arguments[0]),
                            true,
                            (Long) arguments[1],
                            Clock.systemUTC().millis(),
                            (String) arguments[2]);
                    return null;
                })
                .operation("switchOn", arguments -> {
                    switchTo(place(arguments[0]), false, 0, 0, "");
                    return null;
                })
                .operation("watch", arguments -> {
                    watch(place(arguments[0]), (Integer) arguments[1]);
                    return null;
                })
                .operation("clear", arguments -> null);
    }

    private synchronized void switchTo(int place, boolean off, long untilMillis, long sinceMillis, String reason) {
        disabled[place] = off;
        until[place] = untilMillis;
        since[place] = sinceMillis;
        reasons[place] = reason;
    }

    private synchronized void watch(int place, int seconds) {
        watchedUntil[place] =
                Clock.systemUTC().millis() + Duration.ofSeconds(seconds).toMillis();
    }

    private int place(Object id) {
        return IntStream.range(0, hooks.size())
                .filter(place -> hooks.get(place).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No hook with the id " + id));
    }
}
