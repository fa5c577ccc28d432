package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.ReturnInsert;
import org.eclipse.persistence.annotations.ReturnUpdate;

/** Columns that the database fills, and that are read back when a row is written. */
final class ReturningKind {

    private ReturningKind() {}

    @Entity(name = "Ticket")
    public static class Ticket extends Numbered {

        private Integer seat;

        @ReturnInsert(returnOnly = true)
        @Column(columnDefinition = "int default 42")
        private Integer made;

        public Integer getSeat() {
            return seat;
        }

        public void setSeat(Integer seat) {
            this.seat = seat;
        }

        public Integer getMade() {
            return made;
        }

        public void setMade(Integer made) {
            this.made = made;
        }
    }

    @Entity(name = "Slip")
    public static class Slip extends Numbered {

        private int seat;

        @ReturnInsert(returnOnly = true)
        @ReturnUpdate
        @Column(columnDefinition = "int generated always as (seat + 1) stored")
        private int following;

        public int getSeat() {
            return seat;
        }

        public void setSeat(int seat) {
            this.seat = seat;
        }

        public int getFollowing() {
            return following;
        }

        public void setFollowing(int following) {
            this.following = following;
        }
    }

    static Mapping mapping() {
        return Mapping.of("returned columns", Ticket.class, Slip.class)
                .unit("mappings-returning")
                .refusedOn("EclipseLink generates no RETURNING for this database", "h2", "mariadb")
                .records(ReturningKind::records)
                .change(Ticket.class, (ticket, place) -> ticket.setSeat(place == 1 ? null : Integer.MIN_VALUE))
                .change(Slip.class, (slip, place) -> slip.setSeat(10 + place))
                .update("update Ticket t set t.seat = 1", "update Slip s set s.seat = 3")
                .delete("delete from Ticket t where t.code = 'ticket1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Ticket ticket = new Ticket();
            ticket.setCode("ticket" + i);
            ticket.setSeat(i == 0 ? null : i);
            records.add(ticket);
            Slip slip = new Slip();
            slip.setCode("slip" + i);
            slip.setSeat(i);
            records.add(slip);
        }
        return records;
    }
}
