package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import org.eclipse.persistence.annotations.Customizer;

/** A moment as version. */
@Entity
@Customizer(TimeOfVersions.class)
public class StampedByTimestamp extends Stamped {

    @Version
    private Timestamp version;

    protected StampedByTimestamp() {
        this(null);
    }

    public StampedByTimestamp(String text) {
        super(text);
    }

    @Override
    public Object stamp() {
        return version;
    }
}
