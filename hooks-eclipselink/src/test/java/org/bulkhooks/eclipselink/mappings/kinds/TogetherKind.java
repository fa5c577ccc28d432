package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** An ordered list and a set of embeddables that hold a reference, in one entity. */
final class TogetherKind {

    private TogetherKind() {}

    @Entity(name = "Guest")
    public static class Guest extends Numbered {}

    @Embeddable
    public static class Seat {

        private int row;

        @ManyToOne
        private Guest guest;

        public int getRow() {
            return row;
        }

        public void setRow(int row) {
            this.row = row;
        }

        public Guest getGuest() {
            return guest;
        }

        public void setGuest(Guest guest) {
            this.guest = guest;
        }

        static Seat of(int row, Guest guest) {
            Seat seat = new Seat();
            seat.row = row;
            seat.guest = guest;
            return seat;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Seat seat && seat.row == row;
        }

        @Override
        public int hashCode() {
            return row;
        }
    }

    @Entity(name = "Evening")
    public static class Evening extends Numbered {

        @ElementCollection
        @CollectionTable(name = "evening_acts")
        @OrderColumn(name = "pos")
        private List<String> acts = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "evening_seats")
        @AttributeOverride(name = "row", column = @Column(name = "row_no"))
        private Set<Seat> seats = new HashSet<>();

        public List<String> getActs() {
            return acts;
        }

        public void setActs(List<String> acts) {
            this.acts = acts;
        }

        public Set<Seat> getSeats() {
            return seats;
        }

        public void setSeats(Set<Seat> seats) {
            this.seats = seats;
        }
    }

    static Mapping mapping() {
        return Mapping.of("ordered list and set of embeddables", Guest.class, Evening.class)
                .records(TogetherKind::records)
                .change(Guest.class, (guest, place) -> guest.setName("changed " + place))
                .change(Evening.class, (evening, place) -> {
                    if (place == 1) {
                        evening.getActs().add(0, "first");
                    } else if (place == 2) {
                        evening.getSeats().add(Seat.of(9, null));
                    } else {
                        evening.setName("changed");
                    }
                })
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Evening e set e.name = 'x'")
                .delete("delete from Evening e where e.code = 'evening1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Guest guest = new Guest();
            guest.setCode("guest" + i);
            records.add(guest);
        }
        for (int i = 0; i < 4; i++) {
            Evening evening = new Evening();
            evening.setCode("evening" + i);
            for (int j = 0; j < i; j++) {
                evening.getActs().add("act" + j);
                evening.getSeats().add(Seat.of(j, j == 1 ? null : (Guest) records.get(0)));
            }
            records.add(evening);
        }
        return records;
    }
}
