package org.bulkhooks.console.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/** The page /switch-off: says what it means for the data, asks why and until when, and switches a hook off. */
@Named
@RequestScoped
public class SwitchOffView {

    private static final int MAX_REASON = 150;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Inject
    Applications reader;

    @Inject
    Controls controls;

    @Inject
    Operator operator;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private ControlledHook hook = ControlledHook.NONE;
    private String message = "";

    @PostConstruct
    void read() {
        hook = ControlledHook.of(reader, controls, parameters);
    }

    /** Answers 403 to viewers, and 404 where nothing can be switched off. Called before the page is written. */
    public void check() throws IOException {
        if (!operator.isAllowed()) {
            operator.refuse();
        } else if (!hook.problem().isEmpty()) {
            operator.answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (!hook.allowed() || !hook.switchable()) {
            operator.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Returns the title of the page. */
    public String getTitle() {
        HookReading one = hook.hook();
        return one == null ? "" : Texts.of("control.title", one.shortName());
    }

    /** Returns the hook as a link, or null if there is none. */
    public @Nullable HookLink getHook() {
        HookReading one = hook.hook();
        return one == null ? null : HookLink.of(one.shortName(), hook.url());
    }

    /** Returns what it means for the data. */
    public String getMeaning() {
        return hook.meaning();
    }

    /** Returns what was done to the hook already, or an empty string. */
    public String getState() {
        return hook.inWords(now);
    }

    /** Returns how long it may be off. */
    public List<Choice> getEnds() {
        String chosen = parameters.getOrDefault("until", "hour");
        return List.of(
                new Choice(
                        "hour",
                        Texts.of("control.until.hour", Show.clock(now + HOUR).substring(0, 5)),
                        chosen.equals("hour")),
                new Choice(
                        "morning",
                        Texts.of("control.until.morning", Show.dayTime(ControlledHook.morning(now))),
                        chosen.equals("morning")),
                new Choice("deployment", Texts.of("control.until.deployment"), chosen.equals("deployment")));
    }

    /** Returns the reason that was given. */
    public String getReason() {
        String reason = parameters.getOrDefault("reason", "").strip();
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }

    /** Returns what is wrong with the form, or an empty string. */
    public String getMessage() {
        return message;
    }

    /** Returns the query of the hook's page. */
    public String getUrl() {
        return hook.url();
    }

    /** Returns the parameter {@code app} of the page. */
    public String getApp() {
        return parameters.getOrDefault("app", "");
    }

    /** Returns the parameter {@code instance} of the page. */
    public String getInstance() {
        return parameters.getOrDefault("instance", "");
    }

    /** Returns the parameter {@code id} of the page. */
    public String getId() {
        return parameters.getOrDefault("id", "");
    }

    /** Switches the hook off, or says what is wrong. */
    public void switchOff() throws IOException {
        Optional<ControlledHook.Target> found = operator.targetOf(hook);
        if (found.isEmpty()) {
            return;
        }
        ControlledHook.Target target = found.get();
        if (getReason().isEmpty()) {
            message = Texts.of("control.reason.missing");
            return;
        }
        try {
            String reason = Texts.of("control.by", getReason(), operator.name());
            if (controls.switchOff(target.application(), target.id(), until(), reason)) {
                operator.log("switches off", target);
                operator.toHook(hook);
            } else {
                message = Texts.of("control.refused", target.application().name());
            }
        } catch (UnreadableException late) {
            message = Texts.of("page.problem", target.application().name(), String.valueOf(late.getMessage()));
        }
    }

    private long until() {
        return switch (parameters.getOrDefault("until", "hour")) {
            case "deployment" -> 0;
            case "morning" -> ControlledHook.morning(now);
            default -> now + HOUR;
        };
    }
}
