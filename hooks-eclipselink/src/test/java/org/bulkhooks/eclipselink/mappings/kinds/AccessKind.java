package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Properties with logic in their getters and setters, and one field among them. */
final class AccessKind {

    private AccessKind() {}

    @Entity(name = "Sticker")
    @Access(AccessType.PROPERTY)
    public static class Sticker extends Numbered {

        private String label;
        private int amount;

        @Access(AccessType.FIELD)
        @Column(name = "raw_text")
        private String raw;

        public String getLabel() {
            return label == null ? null : label.toUpperCase(Locale.ROOT);
        }

        public void setLabel(String label) {
            this.label = label == null ? null : label.toLowerCase(Locale.ROOT);
        }

        @Column(name = "number_of")
        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }

        @Transient
        public String getRawText() {
            return raw;
        }

        public void setRawText(String text) {
            raw = text;
        }

        @Transient
        public String getDerived() {
            return label + amount;
        }
    }

    static Mapping mapping() {
        return Mapping.of("properties with logic", Sticker.class)
                .records(AccessKind::records)
                .change(Sticker.class, (sticker, place) -> {
                    sticker.setLabel(place == 1 ? null : "Changed " + place);
                    sticker.setAmount(place == 2 ? Integer.MAX_VALUE : sticker.getAmount() + 1);
                    sticker.setRawText(place == 0 ? null : "r");
                })
                .update(
                        "update Sticker s set s.label = 'x', s.raw = 'y'",
                        "update Sticker s set s.amount = s.amount + 1 where s.amount < 5")
                .delete("delete from Sticker s where s.amount = 1")
                .make();
    }

    private static List<Sticker> records() {
        List<Sticker> stickers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sticker sticker = new Sticker();
            sticker.setCode("sticker" + i);
            sticker.setLabel(i == 2 ? null : "Label " + i);
            sticker.setAmount(i == 3 ? Integer.MIN_VALUE : i);
            sticker.setRawText("raw" + i);
            stickers.add(sticker);
        }
        return stickers;
    }
}
