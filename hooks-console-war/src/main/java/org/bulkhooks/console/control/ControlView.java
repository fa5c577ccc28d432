package org.bulkhooks.console.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;

/** What the page of a hook says about switching it off and watching it; control.xhtml shows it. */
@Named
@RequestScoped
public class ControlView {

    private static final int WATCH_SECONDS = 60;

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

    @PostConstruct
    void read() {
        hook = ControlledHook.of(reader, controls, parameters);
    }

    /** Tells whether there is anything to show. */
    public boolean isShown() {
        return hook.allowed() || hook.isOffByConfiguration();
    }

    /** Returns what was done to the hook, or an empty string. */
    public String getState() {
        return hook.inWords(now);
    }

    /** Tells whether the hook is switched off. */
    public boolean isOff() {
        return hook.isOff() || hook.isOffByConfiguration();
    }

    /** Returns what it means for the data that the hook is off, or an empty string. */
    public String getMeaning() {
        return isOff() ? hook.meaning() : "";
    }

    /** Tells whether the user may watch the hook. */
    public boolean isWatchable() {
        return hook.allowed() && operator.isAllowed();
    }

    /** Tells whether the user may switch the hook off. */
    public boolean isSwitchableOff() {
        return isWatchable() && hook.switchable() && !isOff();
    }

    /** Tells whether the user may switch the hook on. */
    public boolean isSwitchableOn() {
        return isWatchable() && hook.isOff();
    }

    /** Returns the query of the page that switches it off. */
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

    /** What is done to a hook; false if its application has none of the id any more. */
    @FunctionalInterface
    private interface Act {

        boolean on(ControlledHook.Target target) throws UnreadableException;
    }

    /** Watches the hook. */
    public void watch() throws IOException {
        act("watches", target -> controls.watch(target.application(), target.id(), WATCH_SECONDS));
    }

    /** Switches the hook on. */
    public void switchOn() throws IOException {
        act("switches on", target -> controls.switchOn(target.application(), target.id()));
    }

    private void act(String what, Act act) throws IOException {
        Optional<ControlledHook.Target> target = operator.targetOf(hook);
        if (target.isEmpty()) {
            return;
        }
        try {
            if (act.on(target.get())) {
                operator.log(what, target.get());
                operator.toHook(hook);
            } else {
                operator.answer(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (UnreadableException late) {
            operator.answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
