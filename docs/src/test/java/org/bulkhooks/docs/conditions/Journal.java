package org.bulkhooks.docs.conditions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the samples did, in order. */
@ApplicationScoped
public class Journal {

    private final List<String> notes = new CopyOnWriteArrayList<>();

    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void forget() {
        notes.clear();
    }
}
