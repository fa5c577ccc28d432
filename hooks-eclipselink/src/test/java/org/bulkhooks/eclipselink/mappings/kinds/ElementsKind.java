package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Collections of embeddables with a reference, and of texts, in a subclass of joined tables. */
final class ElementsKind {

    private ElementsKind() {}

    @Entity(name = "Tag")
    public static class Tag extends Numbered {}

    @Embeddable
    public static class Hit {

        private Integer score;

        private String where;

        @ManyToOne
        private Tag tag;

        public Integer getScore() {
            return score;
        }

        public void setScore(Integer score) {
            this.score = score;
        }

        public String getWhere() {
            return where;
        }

        public void setWhere(String where) {
            this.where = where;
        }

        public Tag getTag() {
            return tag;
        }

        public void setTag(Tag tag) {
            this.tag = tag;
        }

        static Hit of(Integer score, String where, Tag tag) {
            Hit hit = new Hit();
            hit.score = score;
            hit.where = where;
            hit.tag = tag;
            return hit;
        }
    }

    @Entity(name = "Sheet")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Sheet extends Numbered {}

    @Entity(name = "RichSheet")
    public static class RichSheet extends Sheet {

        @ElementCollection
        @CollectionTable(name = "sheet_hits")
        @AttributeOverride(name = "where", column = @Column(name = "place_of"))
        private List<Hit> hits = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "sheet_words")
        @Column(name = "word", length = 4000)
        private Set<String> words = new HashSet<>();

        public List<Hit> getHits() {
            return hits;
        }

        public void setHits(List<Hit> hits) {
            this.hits = hits;
        }

        public Set<String> getWords() {
            return words;
        }

        public void setWords(Set<String> words) {
            this.words = words;
        }
    }

    static Mapping mapping() {
        return Mapping.of("collections of embeddables", Tag.class, Sheet.class)
                .records(ElementsKind::records)
                .change(Tag.class, (tag, place) -> tag.setName("changed " + place))
                .change(Sheet.class, (sheet, place) -> sheet.setName("changed " + place))
                .change(RichSheet.class, ElementsKind::change)
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update(
                        "update RichSheet r set r.name = 'x'",
                        "update Sheet s set s.name = 'x' where s.code like 'rich%'")
                .delete("delete from RichSheet r where r.code = 'rich2'", "delete from Sheet s where s.code = 'sheet1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Tag tag = new Tag();
            tag.setCode("tag" + i);
            records.add(tag);
        }
        for (int i = 0; i < 2; i++) {
            Sheet sheet = new Sheet();
            sheet.setCode("sheet" + i);
            records.add(sheet);
        }
        for (int i = 0; i < 4; i++) {
            RichSheet rich = new RichSheet();
            rich.setCode("rich" + i);
            for (int j = 0; j < i; j++) {
                rich.getHits()
                        .add(Hit.of(j == 0 ? null : Integer.MAX_VALUE, "h" + j, j == 1 ? null : (Tag) records.get(0)));
                rich.getWords().add(j == 0 ? "w".repeat(3000) : "w" + j);
            }
            records.add(rich);
        }
        return records;
    }

    private static void change(RichSheet rich, int place) {
        if (place == 0) {
            rich.getWords().add("first");
        } else if (place == 1) {
            rich.getHits().forEach(hit -> hit.setWhere("moved"));
        } else if (place == 2) {
            rich.getHits().removeIf(hit -> hit.getScore() == null);
            rich.getHits().add(Hit.of(1, "new", null));
        } else {
            rich.getHits().clear();
            rich.getWords().clear();
            rich.getWords().add("alone");
        }
    }
}
