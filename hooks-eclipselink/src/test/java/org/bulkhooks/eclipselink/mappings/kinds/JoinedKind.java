package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/**
 * Three joined tables below an abstract root with a generic superclass: keys under other names, a number as
 * discriminator.
 */
final class JoinedKind {

    private JoinedKind() {}

    @MappedSuperclass
    public abstract static class Kindly<T extends Comparable<T>> extends Numbered {

        private String kind;

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        abstract T worthOf();
    }

    @Entity(name = "Estate")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "k", discriminatorType = DiscriminatorType.INTEGER)
    public abstract static class Estate extends Kindly<BigDecimal> {

        @Column(precision = 20, scale = 2)
        private BigDecimal worth;

        public BigDecimal getWorth() {
            return worth;
        }

        public void setWorth(BigDecimal worth) {
            this.worth = worth;
        }

        @Override
        BigDecimal worthOf() {
            return worth;
        }
    }

    @Entity(name = "House")
    @DiscriminatorValue("1")
    @PrimaryKeyJoinColumn(name = "estate_id")
    public static class House extends Estate {

        @Column(columnDefinition = "int")
        private int rooms;

        @ManyToOne
        private Estate next;

        public int getRooms() {
            return rooms;
        }

        public void setRooms(int rooms) {
            this.rooms = rooms;
        }

        public Estate getNext() {
            return next;
        }

        public void setNext(Estate next) {
            this.next = next;
        }
    }

    @Entity(name = "Villa")
    @DiscriminatorValue("2")
    @PrimaryKeyJoinColumn(name = "house_id")
    public static class Villa extends House {

        private Integer pools;

        public Integer getPools() {
            return pools;
        }

        public void setPools(Integer pools) {
            this.pools = pools;
        }
    }

    @Entity(name = "Boat")
    @DiscriminatorValue("3")
    public static class Boat extends Estate {

        private double length;

        public double getLength() {
            return length;
        }

        public void setLength(double length) {
            this.length = length;
        }
    }

    static Mapping mapping() {
        return Mapping.of("joined tables", Estate.class)
                .records(JoinedKind::records)
                .row("update HOUSE set ROOMS = null where ROOMS = 1")
                .change(Estate.class, JoinedKind::change)
                .update(
                        "update Estate e set e.worth = 7",
                        "update House h set h.rooms = h.rooms + 1, h.kind = 'x'",
                        "update House h set h.rooms = 0 where h.rooms is null",
                        "update Villa v set v.pools = 3, v.rooms = 4, v.worth = 5",
                        "update Villa v set v.next = null",
                        "update Boat b set b.length = 7 where b.kind is null",
                        "update House h set h.rooms = 9 where h.next.worth = 1")
                .delete(
                        "delete from Villa v where v.pools = 1",
                        "delete from Boat b where b.length > 0",
                        "delete from House h where h.code = 'villa1'",
                        "delete from Estate e where e.code = 'boat1'")
                .make();
    }

    private static List<Estate> records() {
        List<Estate> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            House house = new House();
            house.setCode("house" + i);
            house.setRooms(i);
            house.setWorth(i == 2 ? new BigDecimal("-999999999999999999.99") : BigDecimal.ONE);
            house.setKind("k");
            records.add(house);
        }
        for (int i = 0; i < 2; i++) {
            Villa villa = new Villa();
            villa.setCode("villa" + i);
            villa.setPools(i == 0 ? null : i);
            villa.setNext(records.get(i));
            records.add(villa);
        }
        for (int i = 0; i < 2; i++) {
            Boat boat = new Boat();
            boat.setCode("boat" + i);
            boat.setLength(i * 1e300);
            records.add(boat);
        }
        return records;
    }

    private static void change(Estate estate, int place) {
        if (place != 1) {
            estate.setKind("changed");
        }
        if (estate instanceof House house && place != 1) {
            house.setRooms(0);
            house.setNext(null);
        }
        if (estate instanceof Villa villa) {
            villa.setPools(villa.getPools() == null ? Integer.MIN_VALUE : null);
        }
        if (estate instanceof Boat boat) {
            boat.setLength(-9.5);
            boat.setWorth(place == 0 ? BigDecimal.TEN : null);
        }
    }
}
