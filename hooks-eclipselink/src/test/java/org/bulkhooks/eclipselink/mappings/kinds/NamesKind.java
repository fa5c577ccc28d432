package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Reserved words, blanks, upper and lower case in the names of tables and columns. */
final class NamesKind {

    private NamesKind() {}

    @Entity(name = "Purchase")
    @Table(name = "\"Order\"")
    public static class Purchase extends Numbered {

        @Column(name = "\"select\"")
        private String choice;

        @Column(name = "\"mixed Case\"")
        private String mixed;

        @Column(name = "\"group\"")
        private Integer grouping;

        @Column(name = "CamelCase")
        private String camel;

        @ManyToOne
        @JoinColumn(name = "\"user\"")
        private Purchase former;

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }

        public String getMixed() {
            return mixed;
        }

        public void setMixed(String mixed) {
            this.mixed = mixed;
        }

        public Integer getGrouping() {
            return grouping;
        }

        public void setGrouping(Integer grouping) {
            this.grouping = grouping;
        }

        public String getCamel() {
            return camel;
        }

        public void setCamel(String camel) {
            this.camel = camel;
        }

        public Purchase getFormer() {
            return former;
        }

        public void setFormer(Purchase former) {
            this.former = former;
        }
    }

    static Mapping mapping() {
        return Mapping.of("quoted names", Purchase.class)
                .records(NamesKind::records)
                .change(Purchase.class, (purchase, place) -> {
                    purchase.setChoice(null);
                    purchase.setMixed("M" + place);
                    purchase.setGrouping(place == 1 ? null : Integer.MAX_VALUE);
                    purchase.setCamel("C" + place);
                    purchase.setFormer(place == 1 ? null : purchase.getFormer());
                })
                .update(
                        "update Purchase p set p.mixed = 'x', p.grouping = 1",
                        "update Purchase p set p.former = null where p.former.mixed = 'm'")
                .delete("delete from Purchase p where p.former.mixed = 'm'")
                .make();
    }

    private static List<Purchase> records() {
        List<Purchase> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Purchase purchase = new Purchase();
            purchase.setCode("purchase" + i);
            purchase.setChoice("s" + i);
            purchase.setMixed("m");
            purchase.setGrouping(i);
            purchase.setFormer(i == 0 ? null : records.get(0));
            records.add(purchase);
        }
        return records;
    }
}
