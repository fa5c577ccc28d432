package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/** Rows that queries do not see, by additional criteria; some are there, and some fall out by their change. */
final class CriteriaKind {

    private CriteriaKind() {}

    @Entity(name = "Offer")
    @AdditionalCriteria("this.state = 'shown'")
    public static class Offer extends Numbered {

        private String state = "shown";

        private Integer price;

        public String getState() {
            return state;
        }

        public void setState(String state) {
            this.state = state;
        }

        public Integer getPrice() {
            return price;
        }

        public void setPrice(Integer price) {
            this.price = price;
        }
    }

    static Mapping mapping() {
        return Mapping.of("additional criteria", Offer.class)
                .records(CriteriaKind::records)
                .row("insert into OFFER (ID, CODE, STATE, PRICE, VERSION) values (1, 'hidden1', 'hidden', 2, 1)")
                .change(Offer.class, (offer, place) -> offer.setPrice(place == 1 ? null : Integer.MIN_VALUE))
                .update("update Offer o set o.price = 3", "update Offer o set o.state = 'hidden' where o.price = 2")
                .delete("delete from Offer o where o.price > 1")
                .make();
    }

    private static List<Offer> records() {
        List<Offer> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Offer offer = new Offer();
            offer.setCode("offer" + i);
            offer.setPrice(i == 0 ? null : i);
            records.add(offer);
        }
        return records;
    }
}
