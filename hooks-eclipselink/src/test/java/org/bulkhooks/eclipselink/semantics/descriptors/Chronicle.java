package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.history.HistoryPolicy;

/** An entry whose former rows go to a table of history. */
@Entity
@Customizer(Chronicle.WithHistory.class)
public class Chronicle extends VersionedEntry {

    protected Chronicle() {}

    public Chronicle(long id, String title, int number) {
        super(id, title, number);
    }

    /** Adds the table of history. */
    public static final class WithHistory implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            HistoryPolicy history = new HistoryPolicy();
            history.addHistoryTableName("CHRONICLE", "CHRONICLE_HISTORY");
            history.addStartFieldName("SINCE");
            history.addEndFieldName("UNTIL");
            descriptor.setHistoryPolicy(history);
        }
    }
}
