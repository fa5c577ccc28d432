package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/**
 * Large objects, arrays and serialized values, replaced and changed in place; two attributes are read when they are
 * asked for.
 */
final class LargeObjectsKind {

    private LargeObjectsKind() {}

    /** A value that is stored as a whole. */
    public static class Spot implements Serializable {

        private static final long serialVersionUID = 1L;

        private int x;

        public Spot(int x) {
            this.x = x;
        }

        public void setX(int x) {
            this.x = x;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Spot spot && spot.x == x;
        }

        @Override
        public int hashCode() {
            return x;
        }

        @Override
        public String toString() {
            return "spot " + x;
        }
    }

    @Entity(name = "Paper")
    public static class Paper extends Numbered {

        @Lob
        private String text;

        @Lob
        private byte[] data;

        @Lob
        private char[] chars;

        private byte[] small;

        private Byte[] boxed;

        @Lob
        private Spot spot;

        private ArrayList<String> list;

        @Lob
        @Basic(fetch = FetchType.LAZY)
        private String lazyText;

        @Basic(fetch = FetchType.LAZY)
        private Integer lazyNumber;

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public byte[] getData() {
            return data;
        }

        public void setData(byte[] data) {
            this.data = data;
        }

        public char[] getChars() {
            return chars;
        }

        public void setChars(char[] chars) {
            this.chars = chars;
        }

        public byte[] getSmall() {
            return small;
        }

        public void setSmall(byte[] small) {
            this.small = small;
        }

        public Byte[] getBoxed() {
            return boxed;
        }

        public void setBoxed(Byte[] boxed) {
            this.boxed = boxed;
        }

        public Spot getSpot() {
            return spot;
        }

        public void setSpot(Spot spot) {
            this.spot = spot;
        }

        public List<String> getList() {
            return list;
        }

        public void setList(List<String> list) {
            this.list = list == null ? null : new ArrayList<>(list);
        }

        public String getLazyText() {
            return lazyText;
        }

        public void setLazyText(String lazyText) {
            this.lazyText = lazyText;
        }

        public Integer getLazyNumber() {
            return lazyNumber;
        }

        public void setLazyNumber(Integer lazyNumber) {
            this.lazyNumber = lazyNumber;
        }
    }

    static Mapping mapping() {
        return Mapping.of("large objects, serialized and lazy values", Paper.class)
                .records(LargeObjectsKind::records)
                .change(Paper.class, LargeObjectsKind::change)
                .update(
                        "update Paper p set p.name = 'x'",
                        "update Paper p set p.data = null, p.lazyText = 'l'",
                        "update Paper p set p.lazyNumber = 7 where p.lazyNumber is null")
                .updateWith("update Paper p set p.text = 'short', p.small = :bytes", "bytes", new byte[] {7})
                .updateWith("update Paper p set p.spot = :spot", "spot", new Spot(3))
                .delete("delete from Paper p where p.code = 'paper1'")
                .make();
    }

    private static List<Paper> records() {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Paper paper = new Paper();
            paper.setCode("paper" + i);
            if (i > 0) {
                fill(paper, i);
            }
            papers.add(paper);
        }
        return papers;
    }

    private static void fill(Paper paper, int place) {
        paper.setText(place == 2 ? "" : "äöü€ ".repeat(3_000));
        paper.setData(new byte[place == 2 ? 0 : 5_000]);
        paper.setChars("chars".toCharArray());
        paper.setSmall(new byte[] {1, (byte) place});
        paper.setBoxed(new Byte[] {1, 2});
        paper.setSpot(new Spot(place));
        paper.setList(new ArrayList<>(List.of("a", "b")));
        paper.setLazyText("lazy");
        paper.setLazyNumber(place == 3 ? Integer.MIN_VALUE : place);
    }

    private static void change(Paper paper, int place) {
        switch (place) {
            case 0 -> fill(paper, 7);
            case 1 -> {
                paper.setText(null);
                paper.setData(null);
                paper.setChars(null);
                paper.setSmall(null);
                paper.setBoxed(null);
                paper.setSpot(null);
                paper.setList(null);
                paper.setLazyText(null);
                paper.setLazyNumber(null);
            }
            case 2 -> {
                paper.setText("new");
                paper.setSmall(new byte[] {1, 3});
                paper.setSpot(new Spot(77));
                paper.setList(new ArrayList<>(List.of("c")));
            }
            case 3 -> paper.setLazyNumber(5);
            default -> paper.setName("nothing large");
        }
    }
}
