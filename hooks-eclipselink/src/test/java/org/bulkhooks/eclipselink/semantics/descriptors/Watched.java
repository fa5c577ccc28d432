package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;

/** An entry with a listener of its descriptor, which puts a mark into rows that are updated. */
@Entity
@Customizer(Watched.WithListener.class)
public class Watched extends VersionedEntry {

    private String mark;

    @Column(insertable = false, updatable = false, columnDefinition = "int generated always as (N * 2)")
    private Integer doubled;

    protected Watched() {}

    public Watched(long id, String title, int number) {
        super(id, title, number);
    }

    public Integer getDoubled() {
        return doubled;
    }

    public String getMark() {
        return mark;
    }

    /** Adds the listener. */
    public static final class WithListener implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            descriptor.getEventManager().addListener(new DescriptorEventAdapter() {
                @Override
                public void aboutToUpdate(DescriptorEvent event) {
                    event.updateAttributeWithObject("mark", "marked");
                }
            });
        }
    }
}
