package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.PrivateOwned;

/** Children that belong to their parent, two levels deep: by orphan removal, and private. */
final class OwnedChildrenKind {

    private OwnedChildrenKind() {}

    @Entity(name = "Folio")
    public static class Folio extends Numbered {

        @OneToMany(mappedBy = "folio", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("no")
        private List<Entry> entries = new ArrayList<>();

        public List<Entry> getEntries() {
            return entries;
        }

        public void setEntries(List<Entry> entries) {
            this.entries = entries;
        }
    }

    @Entity(name = "Entry")
    public static class Entry extends Numbered {

        @ManyToOne
        private Folio folio;

        private int no;

        @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL)
        @PrivateOwned
        private List<Remark> remarks = new ArrayList<>();

        public Folio getFolio() {
            return folio;
        }

        public void setFolio(Folio folio) {
            this.folio = folio;
        }

        public int getNo() {
            return no;
        }

        public void setNo(int no) {
            this.no = no;
        }

        public List<Remark> getRemarks() {
            return remarks;
        }

        public void setRemarks(List<Remark> remarks) {
            this.remarks = remarks;
        }
    }

    @Entity(name = "Remark")
    public static class Remark extends Numbered {

        @ManyToOne
        private Entry entry;

        public Entry getEntry() {
            return entry;
        }

        public void setEntry(Entry entry) {
            this.entry = entry;
        }
    }

    static Mapping mapping() {
        return Mapping.of("children of their parent", Folio.class, Entry.class, Remark.class)
                .given(Folio.class)
                .records(OwnedChildrenKind::records)
                .change(Folio.class, OwnedChildrenKind::change)
                .changeOfColumns(Folio.class, (folio, place) -> folio.setName("columns " + place))
                .changeOfColumns(Entry.class, (entry, place) -> entry.setName("columns " + place))
                .update(
                        "update Folio f set f.name = 'x' where size(f.entries) > 1",
                        "update Entry e set e.no = e.no + 1 where e.folio.code = 'folio1'")
                .delete("delete from Remark r where r.entry.no = 1")
                .make();
    }

    private static List<Folio> records() {
        List<Folio> folios = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Folio folio = new Folio();
            folio.setCode("folio" + i);
            for (int j = 0; j < i; j++) {
                folio.getEntries().add(entry(folio, i, j));
            }
            folios.add(folio);
        }
        return folios;
    }

    private static Entry entry(Folio folio, int place, int no) {
        Entry entry = new Entry();
        entry.setCode("entry" + place + no);
        entry.setNo(no);
        entry.setFolio(folio);
        Remark remark = new Remark();
        remark.setCode("remark" + place + no);
        remark.setEntry(entry);
        entry.getRemarks().add(remark);
        return entry;
    }

    private static void change(Folio folio, int place) {
        folio.setName("changed " + place);
        if (place > 0) {
            folio.getEntries().get(0).setName("changed");
        }
        if (place > 1) {
            folio.getEntries().remove(1);
        }
        if (place == 1) {
            folio.getEntries().get(0).getRemarks().clear();
        }
        if (place != 2) {
            folio.getEntries().add(entry(folio, 7, place));
        }
    }
}
