package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;

/** Listeners of a descriptor that write a value of their own when a row is about to be written. */
final class EventListenersKind {

    private EventListenersKind() {}

    /** Notes which write was the last one. */
    public static class LastWrite extends DescriptorEventAdapter implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            descriptor.getEventManager().addListener(this);
        }

        @Override
        public void aboutToInsert(DescriptorEvent event) {
            event.updateAttributeWithObject("lastWrite", "inserted");
        }

        @Override
        public void aboutToUpdate(DescriptorEvent event) {
            event.updateAttributeWithObject("lastWrite", "updated");
        }
    }

    @Entity(name = "Logged")
    @Table(name = "LOGGED")
    @Customizer(LastWrite.class)
    public static class Logged extends Numbered {

        private Integer weight;

        private String lastWrite;

        public Integer getWeight() {
            return weight;
        }

        public void setWeight(Integer weight) {
            this.weight = weight;
        }

        public String getLastWrite() {
            return lastWrite;
        }

        public void setLastWrite(String lastWrite) {
            this.lastWrite = lastWrite;
        }
    }

    static Mapping mapping() {
        return Mapping.of("event listeners of a descriptor", Logged.class)
                .records(EventListenersKind::records)
                .change(Logged.class, (logged, place) -> logged.setWeight(place == 1 ? null : Integer.MIN_VALUE))
                .update("update Logged r set r.weight = 3")
                .delete("delete from Logged r where r.weight > 1")
                .make();
    }

    private static List<Logged> records() {
        List<Logged> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Logged logged = new Logged();
            logged.setCode("logged" + i);
            logged.setWeight(i == 0 ? null : i);
            records.add(logged);
        }
        return records;
    }
}
