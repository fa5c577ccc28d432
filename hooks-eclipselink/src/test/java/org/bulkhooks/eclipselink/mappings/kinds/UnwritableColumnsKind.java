package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Columns that are written by an INSERT alone, by an UPDATE alone, or by another attribute. */
final class UnwritableColumnsKind {

    private UnwritableColumnsKind() {}

    @Entity(name = "Deed")
    public static class Deed extends Numbered {

        @Column(updatable = false)
        private String signedBy;

        @Column(updatable = false, columnDefinition = "int")
        private int signedIn;

        @Column(insertable = false)
        private String amended;

        @ManyToOne
        @JoinColumn(name = "former_id")
        private Deed former;

        @Column(name = "former_id", insertable = false, updatable = false)
        private Long formerId;

        public String getSignedBy() {
            return signedBy;
        }

        public void setSignedBy(String signedBy) {
            this.signedBy = signedBy;
        }

        public int getSignedIn() {
            return signedIn;
        }

        public void setSignedIn(int signedIn) {
            this.signedIn = signedIn;
        }

        public String getAmended() {
            return amended;
        }

        public void setAmended(String amended) {
            this.amended = amended;
        }

        public Deed getFormer() {
            return former;
        }

        public void setFormer(Deed former) {
            this.former = former;
        }

        public Long getFormerId() {
            return formerId;
        }

        public void setFormerId(Long formerId) {
            this.formerId = formerId;
        }
    }

    static Mapping mapping() {
        return Mapping.of("columns that are not updated", Deed.class)
                .records(UnwritableColumnsKind::records)
                .row("update DEED set AMENDED = 'a' where CODE = 'deed1'")
                .change(Deed.class, (deed, place) -> {
                    deed.setAmended(place == 1 ? null : "amended");
                    deed.setFormer(place == 3 ? deed.getFormer() : null);
                })
                .update(
                        "update Deed d set d.signedBy = 'x'",
                        "update Deed d set d.signedIn = 0, d.amended = 'y'",
                        "update Deed d set d.former = null where d.formerId is not null")
                .delete("delete from Deed d where d.code = 'deed3'")
                .make();
    }

    private static List<Deed> records() {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Deed deed = new Deed();
            deed.setCode("deed" + i);
            deed.setSignedBy(i == 2 ? null : "s" + i);
            deed.setSignedIn(i == 3 ? Integer.MAX_VALUE : i);
            deed.setFormer(i == 0 ? null : deeds.get(i - 1));
            deeds.add(deed);
        }
        return deeds;
    }
}
