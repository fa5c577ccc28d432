package org.bulkhooks.quickstart.metrics;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls of hooks during one request. */
@RequestScoped
public class HookCalls {

    private final Map<String, CalledHook> calls = new LinkedHashMap<>();

    void count(String hook, String model, int records) {
        calls.merge(
                hook + " " + model,
                new CalledHook(hook, model, 1, records),
                (sum, one) -> new CalledHook(hook, model, sum.calls() + 1, sum.records() + records));
    }

    /** Returns how often each hook was called so far, in the order of the first calls. */
    public List<CalledHook> soFar() {
        return new ArrayList<>(calls.values());
    }
}
