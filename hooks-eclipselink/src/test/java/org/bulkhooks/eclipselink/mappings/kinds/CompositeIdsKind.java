package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.mappings.harness.Coded;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;

/** Ids of two columns of different types, embedded and by an id class, and a foreign key of two columns. */
final class CompositeIdsKind {

    private CompositeIdsKind() {}

    @Embeddable
    public static class ShelfId implements Serializable {

        private static final long serialVersionUID = 1L;

        private String aisle;

        private int bay;

        protected ShelfId() {}

        public ShelfId(String aisle, int bay) {
            this.aisle = aisle;
            this.bay = bay;
        }

        public String getAisle() {
            return aisle;
        }

        public int getBay() {
            return bay;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ShelfId id && id.aisle.equals(aisle) && id.bay == bay;
        }

        @Override
        public int hashCode() {
            return Objects.hash(aisle, bay);
        }

        @Override
        public String toString() {
            return aisle + bay;
        }
    }

    @Entity(name = "Shelf")
    public static class Shelf extends Coded {

        @EmbeddedId
        private ShelfId id;

        @Column(name = "BURDEN") // LOAD is a keyword of MariaDB
        private Integer load;

        public ShelfId getId() {
            return id;
        }

        public void setId(ShelfId id) {
            this.id = id;
        }

        public Integer getLoad() {
            return load;
        }

        public void setLoad(Integer load) {
            this.load = load;
        }
    }

    /** The id of a lot. */
    public static class LotId implements Serializable {

        private static final long serialVersionUID = 1L;

        private long year;

        private String mark;

        @Override
        public boolean equals(Object other) {
            return other instanceof LotId id && id.mark.equals(mark) && id.year == year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(mark, year);
        }
    }

    @Entity(name = "Lot")
    @IdClass(LotId.class)
    public static class Lot extends Coded {

        @Id
        @Column(name = "lot_year")
        private long year;

        @Id
        private String mark;

        @ManyToOne
        @JoinColumn(name = "shelf_aisle", referencedColumnName = "aisle")
        @JoinColumn(name = "shelf_bay", referencedColumnName = "bay")
        private Shelf shelf;

        @ElementCollection
        private List<String> labels = new ArrayList<>();

        public long getYear() {
            return year;
        }

        public void setYear(long year) {
            this.year = year;
        }

        public String getMark() {
            return mark;
        }

        public void setMark(String mark) {
            this.mark = mark;
        }

        public Shelf getShelf() {
            return shelf;
        }

        public void setShelf(Shelf shelf) {
            this.shelf = shelf;
        }

        public List<String> getLabels() {
            return labels;
        }

        public void setLabels(List<String> labels) {
            this.labels = labels;
        }
    }

    static Mapping mapping() {
        return Mapping.of("ids of two columns", Shelf.class, Lot.class)
                .records(CompositeIdsKind::records)
                .change(Shelf.class, (shelf, place) -> shelf.setLoad(place == 1 ? null : Integer.MIN_VALUE))
                .change(Lot.class, (lot, place) -> {
                    lot.setName("changed " + place);
                    lot.setShelf(place == 1 ? null : lot.getShelf());
                    if (place == 2) {
                        lot.getLabels().add("new");
                    }
                })
                .changeOfColumns(Coded.class, (record, place) -> record.setName("columns " + place))
                .update(
                        "update Shelf s set s.load = 3 where s.id.bay > 1",
                        "update Lot l set l.shelf = null where l.shelf.load = 1",
                        "update Lot l set l.name = 'x' where l.year = 2001")
                .delete("delete from Lot l where l.mark = 'm1'")
                .make();
    }

    private static List<Coded> records() {
        List<Coded> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Shelf shelf = new Shelf();
            shelf.setId(new ShelfId("A" + i % 2, 1 + i));
            shelf.setCode("shelf" + i);
            shelf.setLoad(i == 2 ? null : i);
            records.add(shelf);
        }
        for (int i = 0; i < 4; i++) {
            Lot lot = new Lot();
            lot.setYear(2000 + i);
            lot.setMark("m" + i);
            lot.setCode("lot" + i);
            lot.setShelf(i == 3 ? null : (Shelf) records.get(i));
            if (i > 1) {
                lot.getLabels().add("l" + i);
            }
            records.add(lot);
        }
        return records;
    }
}
