package org.bulkhooks.internal.extension.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What hooks did, in order; they get it injected. */
@ApplicationScoped
public class Calls {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** Notes a call. */
    public void add(String call) {
        calls.add(call);
    }

    /** Returns all calls, in order. */
    public List<String> all() {
        return calls;
    }
}
