package org.bulkhooks.it.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What hooks were called with, in the order of calls. */
@ApplicationScoped
public class CallLog {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    public void add(String call) {
        calls.add(call);
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void clear() {
        calls.clear();
    }
}
