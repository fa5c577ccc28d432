package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/**
 * Callbacks that set who wrote: in the entity, in its superclass and in a listener; one of their columns is never
 * updated.
 */
final class CallbacksKind {

    private CallbacksKind() {}

    /** Sets what the listener knows. */
    public static class Auditor {

        @PrePersist
        void creates(Audited audited) {
            audited.setTrail("created");
        }

        @PreUpdate
        void updates(Audited audited) {
            audited.setTrail("updated");
        }
    }

    @MappedSuperclass
    @EntityListeners(Auditor.class)
    public abstract static class Audited extends Numbered {

        @Column(updatable = false)
        private String createdBy;

        private String modifiedBy;

        private String trail;

        public String getCreatedBy() {
            return createdBy;
        }

        public void setCreatedBy(String createdBy) {
            this.createdBy = createdBy;
        }

        public String getModifiedBy() {
            return modifiedBy;
        }

        public void setModifiedBy(String modifiedBy) {
            this.modifiedBy = modifiedBy;
        }

        public String getTrail() {
            return trail;
        }

        public void setTrail(String trail) {
            this.trail = trail;
        }

        @PrePersist
        void created() {
            createdBy = "creator";
        }

        @PreUpdate
        void updated() {
            modifiedBy = "modifier";
        }
    }

    @Entity(name = "Matter")
    public static class Matter extends Audited {

        private int weight;

        @Transient
        private int loaded;

        public int getWeight() {
            return weight;
        }

        public void setWeight(int weight) {
            this.weight = weight;
        }

        public int getLoaded() {
            return loaded;
        }

        public void setLoaded(int loaded) {
            this.loaded = loaded;
        }

        @PostLoad
        void load() {
            loaded = weight;
        }
    }

    static Mapping mapping() {
        return Mapping.of("callbacks", Matter.class)
                .records(CallbacksKind::records)
                .change(Matter.class, (matter, place) -> matter.setWeight(place == 1 ? Integer.MIN_VALUE : 10 + place))
                .update("update Matter m set m.weight = 3", "update Matter m set m.createdBy = null where m.weight = 1")
                .delete("delete from Matter m where m.weight = 1")
                .make();
    }

    private static List<Matter> records() {
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Matter matter = new Matter();
            matter.setCode("matter" + i);
            matter.setWeight(i);
            matters.add(matter);
        }
        return matters;
    }
}
