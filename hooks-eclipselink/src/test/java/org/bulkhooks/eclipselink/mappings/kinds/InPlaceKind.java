package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Mutable;

/** Values that are changed in place: serialized lists, dates and calendars that are marked as mutable. */
final class InPlaceKind {

    private InPlaceKind() {}

    @Entity(name = "Diary")
    public static class Diary extends Numbered {

        private LargeObjectsKind.Spot spot;

        @Column(name = "TEXT_LINES") // LINES is a keyword of MariaDB
        private ArrayList<String> lines;

        @Mutable
        @Temporal(TemporalType.TIMESTAMP)
        private Calendar begun;

        @Mutable
        private byte[] seal;

        public LargeObjectsKind.Spot getSpot() {
            return spot;
        }

        public void setSpot(LargeObjectsKind.Spot spot) {
            this.spot = spot;
        }

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines == null ? null : new ArrayList<>(lines);
        }

        public Calendar getBegun() {
            return begun;
        }

        public void setBegun(Calendar begun) {
            this.begun = begun;
        }

        public byte[] getSeal() {
            return seal;
        }

        public void setSeal(byte[] seal) {
            this.seal = seal;
        }
    }

    static Mapping mapping() {
        return Mapping.of("values changed in place", Diary.class)
                .records(InPlaceKind::records)
                .change(Diary.class, (diary, place) -> {
                    if (place == 1) {
                        diary.getSpot().setX(100);
                    } else if (place == 2) {
                        diary.getLines().add("new");
                    } else if (place == 3) {
                        diary.getBegun().add(Calendar.DAY_OF_MONTH, 1);
                    } else if (place == 4) {
                        diary.getSeal()[0] = 9;
                    } else {
                        diary.setName("changed");
                    }
                })
                .update("update Diary d set d.name = 'x'")
                .delete("delete from Diary d where d.code = 'diary1'")
                .make();
    }

    private static List<Diary> records() {
        List<Diary> diaries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Diary diary = new Diary();
            diary.setCode("diary" + i);
            if (i > 0) {
                diary.setSpot(new LargeObjectsKind.Spot(i));
                diary.setLines(new ArrayList<>(List.of("l" + i)));
                Calendar begun = Calendar.getInstance();
                begun.setTimeInMillis(1_700_000_000_000L);
                diary.setBegun(begun);
                diary.setSeal(new byte[] {(byte) i, 2});
            }
            diaries.add(diary);
        }
        return diaries;
    }
}
