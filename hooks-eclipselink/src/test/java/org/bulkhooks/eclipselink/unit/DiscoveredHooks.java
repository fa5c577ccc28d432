package org.bulkhooks.eclipselink.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.eclipselink.semantics.model.Note;

/** A bean that {@link DiscoveryTest} puts into an archive. */
@ApplicationScoped
public class DiscoveredHooks {

    private final List<Note> created = new ArrayList<>();

    void remember(@Observes AfterCreate<Note> notes) {
        created.addAll(notes.newRecords());
    }

    /** Returns the notes that the hook was called with. */
    public List<Note> created() {
        return created;
    }
}
