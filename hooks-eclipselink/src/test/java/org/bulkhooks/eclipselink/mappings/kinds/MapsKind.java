package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Maps of elements: by texts, by enums to embeddables, by entities. */
final class MapsKind {

    private MapsKind() {}

    public enum Season {
        DRY,
        WET
    }

    @Embeddable
    public static class Amount {

        private Integer units;

        private String unit;

        public Integer getUnits() {
            return units;
        }

        public void setUnits(Integer units) {
            this.units = units;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        static Amount of(Integer units, String unit) {
            Amount amount = new Amount();
            amount.units = units;
            amount.unit = unit;
            return amount;
        }
    }

    @Entity(name = "Crop")
    public static class Crop extends Numbered {}

    @Entity(name = "Farm")
    public static class Farm extends Numbered {

        @ElementCollection
        @CollectionTable(name = "farm_notes")
        @MapKeyColumn(name = "topic")
        @Column(name = "note")
        private Map<String, String> notes = new TreeMap<>();

        @ElementCollection
        @CollectionTable(name = "farm_rain")
        @MapKeyEnumerated(EnumType.STRING)
        @MapKeyColumn(name = "season")
        private Map<Season, Amount> rain = new HashMap<>();

        @ElementCollection
        @CollectionTable(name = "farm_harvest")
        @MapKeyJoinColumn(name = "crop_id")
        @Column(name = "tons")
        private Map<Crop, Integer> harvest = new HashMap<>();

        public Map<String, String> getNotes() {
            return notes;
        }

        public void setNotes(Map<String, String> notes) {
            this.notes = notes;
        }

        public Map<Season, Amount> getRain() {
            return rain;
        }

        public void setRain(Map<Season, Amount> rain) {
            this.rain = rain;
        }

        public Map<Crop, Integer> getHarvest() {
            return harvest;
        }

        public void setHarvest(Map<Crop, Integer> harvest) {
            this.harvest = harvest;
        }
    }

    static Mapping mapping() {
        return Mapping.of("maps of elements", Crop.class, Farm.class)
                .records(MapsKind::records)
                .change(Crop.class, (crop, place) -> crop.setName("changed " + place))
                .change(Farm.class, MapsKind::change)
                .changeOfColumns(Farm.class, (farm, place) -> farm.setName("columns " + place))
                .update("update Farm f set f.name = 'x'")
                .delete("delete from Farm f where f.code = 'farm1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Crop crop = new Crop();
            crop.setCode("crop" + i);
            records.add(crop);
        }
        for (int i = 0; i < 4; i++) {
            Farm farm = new Farm();
            farm.setCode("farm" + i);
            if (i > 0) {
                farm.getNotes().put("a", "note " + i);
                farm.getNotes().put("b", "");
                farm.getRain().put(Season.DRY, Amount.of(null, "mm"));
                farm.getRain().put(Season.WET, Amount.of(Integer.MAX_VALUE, null));
                farm.getHarvest().put((Crop) records.get(i % 2), i);
            }
            records.add(farm);
        }
        return records;
    }

    private static void change(Farm farm, int place) {
        switch (place) {
            case 0 -> farm.getNotes().put("first", "n");
            case 1 -> farm.getNotes().put("a", "other");
            case 2 -> {
                farm.getRain().remove(Season.DRY);
                farm.getNotes().remove("b");
            }
            default -> farm.getHarvest().clear();
        }
    }
}
