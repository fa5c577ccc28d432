package org.bulkhooks.console.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;
import org.bulkhooks.console.reading.HookReading;

/** What the page of a hook says about switching it off and watching it; control.xhtml shows it. */
@Named
@RequestScoped
public class ControlView {

    private static final int WATCH_SECONDS = 60;

    @Inject
    private Applications reader;

    @Inject
    private Controls controls;

    @Inject
    private Operator operator;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

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

    /** What is done to a hook. */
    @FunctionalInterface
    private interface Act {

        boolean on(ApplicationReading application, HookReading hook) throws UnreadableException;
    }

    /** Watches the hook. */
    public void watch() throws IOException {
        act("watches", (application, one) -> controls.watch(application.key(), one.id(), WATCH_SECONDS));
    }

    /** Switches the hook on. */
    public void switchOn() throws IOException {
        act("switches on", (application, one) -> controls.switchOn(application.key(), one.id()));
    }

    private void act(String what, Act act) throws IOException {
        ApplicationReading application = hook.application();
        HookReading one = hook.hook();
        if (!operator.isAllowed()) {
            operator.refuse();
        } else if (application == null || one == null) {
            operator.answer(HttpServletResponse.SC_NOT_FOUND);
        } else {
            try {
                if (act.on(application, one)) {
                    operator.log(what, hook);
                    operator.toHook(hook);
                } else {
                    operator.answer(HttpServletResponse.SC_NOT_FOUND);
                }
            } catch (UnreadableException late) {
                operator.answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
