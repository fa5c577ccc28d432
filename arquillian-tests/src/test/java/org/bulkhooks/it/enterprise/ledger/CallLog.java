package org.bulkhooks.it.enterprise.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What hooks of all modules were called with, in the order of calls. */
@ApplicationScoped
public class CallLog {

    private final List<String> calls = new ArrayList<>();

    public synchronized void add(String call) {
        calls.add(call);
    }

    /** Returns the calls, and forgets them. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }
}
