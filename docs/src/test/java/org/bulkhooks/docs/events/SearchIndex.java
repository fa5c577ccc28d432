package org.bulkhooks.docs.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A search index that is made anew at once. */
@ApplicationScoped
public class SearchIndex {

    @Inject
    Journal journal;

    void rebuild(int records) {
        journal.note("rebuild " + records);
    }
}
