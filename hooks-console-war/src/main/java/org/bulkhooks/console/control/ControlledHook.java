package org.bulkhooks.console.control;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A hook with what an operator did to it.
 *
 * @param application its application, or null if there is none of the name
 * @param hook the hook, or null if the application has none of the id
 * @param state what was done to it, or null where the application allows no control
 * @param url the query of the hook's page
 * @param problem what could not be read, or empty
 */
record ControlledHook(
        @Nullable ApplicationReading application,
        @Nullable HookReading hook,
        @Nullable HookControl state,
        String url,
        String problem) {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    static final ControlledHook NONE = new ControlledHook(null, null, null, "", "");

    static ControlledHook of(Applications reader, Controls controls, Map<String, String> parameters) {
        String id = parameters.getOrDefault("id", "");
        List<ApplicationReading> all = reader.all();
        ChosenApplication chosen = ChosenApplication.of(all, parameters);
        ApplicationReading application = chosen.application();
        HookReading hook = application == null ? null : application.hook(id).orElse(null);
        if (application == null || hook == null) {
            return new ControlledHook(application, null, null, "", chosen.problem());
        }
        String url = Links.toHook(hook, all);
        try {
            HookControl state = controls.of(application)
                    .map(states -> states.get(hook.index()))
                    .orElse(null);
            return new ControlledHook(application, hook, state, url, "");
        } catch (UnreadableException unreadable) {
            return new ControlledHook(
                    application,
                    hook,
                    null,
                    url,
                    Texts.of("page.problem", application.key().name(), String.valueOf(unreadable.getMessage())));
        }
    }

    /**
     * What a call of the management bean Control names.
     *
     * @param application the application
     * @param id the id of its hook
     */
    record Target(ApplicationKey application, String id) {}

    /** Returns what a change is for; empty if there is no such hook. */
    Optional<Target> target() {
        return application == null || hook == null
                ? Optional.empty()
                : Optional.of(new Target(application.key(), hook.id()));
    }

    /** Tells whether an operator may do something to the hook. */
    boolean allowed() {
        return state != null;
    }

    /** Tells whether the hook may be switched off: one that validates may not. */
    boolean switchable() {
        return hook != null && !hook.event().startsWith("Validate");
    }

    boolean isOff() {
        return state != null && state.disabled();
    }

    boolean isOffByConfiguration() {
        return hook != null && hook.reach().disabledByConfiguration();
    }

    /** Says what was done to the hook, or nothing. */
    String inWords(long now) {
        if (isOffByConfiguration()) {
            return Texts.of("control.off.configuration");
        }
        HookControl done = state;
        if (done == null) {
            return "";
        }
        if (done.disabled()) {
            String since = Show.second(done.disabledSinceMillis(), now);
            return done.disabledUntilMillis() == 0
                    ? Texts.of("control.off", since, done.reason())
                    : Texts.of("control.off.until", since, Show.second(done.disabledUntilMillis(), now), done.reason());
        }
        return done.watchedUntilMillis() > now
                ? Texts.of("control.watched", Show.second(done.watchedUntilMillis(), now))
                : "";
    }

    /** Says what it means for the data that the hook is off. */
    String meaning() {
        HookReading one = hook;
        if (one == null) {
            return "";
        }
        String kind = !one.phase().equals("IN_PROGRESS")
                ? "control.means.commit"
                : one.event().startsWith("Before") ? "control.means.before" : "control.means.after";
        return Texts.of(kind, one.shortName(), one.shortModel());
    }

    /** Returns the next moment at which a morning begins, in UTC. */
    static long morning(long now) {
        ZonedDateTime today = Instant.ofEpochMilli(now).atZone(ZoneOffset.UTC);
        ZonedDateTime morning = today.with(MORNING);
        return (morning.isAfter(today) ? morning : morning.plusDays(1))
                .toInstant()
                .toEpochMilli();
    }
}
