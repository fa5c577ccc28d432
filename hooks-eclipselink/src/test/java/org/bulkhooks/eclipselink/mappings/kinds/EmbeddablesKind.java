package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Embeddables: the same twice in one entity with other columns, with a reference and a converted attribute. */
final class EmbeddablesKind {

    private EmbeddablesKind() {}

    @Entity(name = "Nation")
    public static class Nation extends Numbered {}

    @Embeddable
    public static class Location {

        private String street;

        @Column(columnDefinition = "int")
        private int floor;

        @ManyToOne
        private Nation nation;

        public String getStreet() {
            return street;
        }

        public void setStreet(String street) {
            this.street = street;
        }

        public int getFloor() {
            return floor;
        }

        public void setFloor(int floor) {
            this.floor = floor;
        }

        public Nation getNation() {
            return nation;
        }

        public void setNation(Nation nation) {
            this.nation = nation;
        }
    }

    @Embeddable
    public static class Price {

        @Column(precision = 12, scale = 2)
        private BigDecimal amount;

        @Convert(converter = NumbersKind.YesNo.class)
        private Boolean net;

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public Boolean getNet() {
            return net;
        }

        public void setNet(Boolean net) {
            this.net = net;
        }
    }

    @Entity(name = "Dwelling")
    public static class Dwelling extends Numbered {

        @Embedded
        @AssociationOverride(name = "nation", joinColumns = @JoinColumn(name = "first_nation"))
        private Location first;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "second_street"))
        @AttributeOverride(name = "floor", column = @Column(name = "second_floor", columnDefinition = "int"))
        @AssociationOverride(name = "nation", joinColumns = @JoinColumn(name = "second_nation"))
        private Location second;

        @Embedded
        private Price price = new Price();

        public Location getFirst() {
            return first;
        }

        public void setFirst(Location first) {
            this.first = first;
        }

        public Location getSecond() {
            return second;
        }

        public void setSecond(Location second) {
            this.second = second;
        }

        public Price getPrice() {
            return price;
        }

        public void setPrice(Price price) {
            this.price = price;
        }
    }

    static Mapping mapping() {
        return Mapping.of("embeddables", Nation.class, Dwelling.class)
                .records(EmbeddablesKind::records)
                .row("update DWELLING set FLOOR = null where CODE = 'dwelling1'")
                .change(Nation.class, (nation, place) -> nation.setName("changed " + place))
                .change(Dwelling.class, EmbeddablesKind::change)
                .update(
                        "update Dwelling d set d.first.street = d.second.street, d.first.floor = 3",
                        "update Dwelling d set d.second.nation = null where d.second.nation.code = 'nation0'",
                        "update Dwelling d set d.second.nation = d.first.nation",
                        "update Dwelling d set d.price.amount = 7, d.price.net = false",
                        "update Dwelling d set d.first.floor = 0 where d.first.floor is null")
                .delete("delete from Dwelling d where d.first.nation.code = 'nation0' and d.first.floor = 2")
                .make();
    }

    private static Location location(String street, int floor, Nation nation) {
        Location location = new Location();
        location.setStreet(street);
        location.setFloor(floor);
        location.setNation(nation);
        return location;
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Nation nation = new Nation();
            nation.setCode("nation" + i);
            records.add(nation);
        }
        for (int i = 0; i < 5; i++) {
            Dwelling dwelling = new Dwelling();
            dwelling.setCode("dwelling" + i);
            if (i > 0) {
                dwelling.setFirst(location("s" + i, i, i == 3 ? null : (Nation) records.get(0)));
                dwelling.getPrice().setAmount(new BigDecimal("9999999999.99"));
                dwelling.getPrice().setNet(i == 2 ? null : true);
            }
            if (i > 1) {
                dwelling.setSecond(location(null, -i, i == 4 ? null : (Nation) records.get(0)));
            }
            records.add(dwelling);
        }
        return records;
    }

    private static void change(Dwelling dwelling, int place) {
        dwelling.setName("changed " + place);
        if (place == 0) {
            dwelling.setFirst(location("new", 1, null));
        } else if (place == 1) {
            dwelling.getFirst().setStreet("in place");
        } else if (place == 2) {
            dwelling.setFirst(location("replaced", 0, dwelling.getFirst().getNation()));
            dwelling.getSecond().setNation(null);
        } else if (place == 3) {
            dwelling.setSecond(null);
        }
        if (dwelling.getPrice() == null) {
            dwelling.setPrice(new Price());
        }
        dwelling.getPrice().setAmount(place == 1 ? null : new BigDecimal("1.5"));
    }
}
