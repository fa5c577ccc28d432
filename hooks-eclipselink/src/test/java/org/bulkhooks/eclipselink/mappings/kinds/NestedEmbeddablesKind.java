package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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

/**
 * An embeddable in an embeddable, in an entity twice: with columns overridden on both levels, and with a reference in
 * the inner one.
 */
final class NestedEmbeddablesKind {

    private NestedEmbeddablesKind() {}

    @Entity(name = "Port")
    public static class Port extends Numbered {}

    @Embeddable
    public static class Depth {

        private Integer metres;

        @Column(precision = 9, scale = 3)
        private BigDecimal exact;

        @ManyToOne
        private Port measuredAt;

        public Integer getMetres() {
            return metres;
        }

        public void setMetres(Integer metres) {
            this.metres = metres;
        }

        public BigDecimal getExact() {
            return exact;
        }

        public void setExact(BigDecimal exact) {
            this.exact = exact;
        }

        public Port getMeasuredAt() {
            return measuredAt;
        }

        public void setMeasuredAt(Port measuredAt) {
            this.measuredAt = measuredAt;
        }
    }

    @Embeddable
    public static class Berth {

        private String label;

        @Embedded
        @AttributeOverride(name = "metres", column = @Column(name = "berth_metres"))
        private Depth depth;

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public Depth getDepth() {
            return depth;
        }

        public void setDepth(Depth depth) {
            this.depth = depth;
        }
    }

    @Entity(name = "Ship")
    public static class Ship extends Numbered {

        @Embedded
        @AssociationOverride(name = "depth.measuredAt", joinColumns = @JoinColumn(name = "usual_port"))
        private Berth usual;

        @Embedded
        @AttributeOverride(name = "label", column = @Column(name = "other_label"))
        @AttributeOverride(name = "depth.metres", column = @Column(name = "other_metres"))
        @AttributeOverride(name = "depth.exact", column = @Column(name = "other_exact", precision = 9, scale = 3))
        @AssociationOverride(name = "depth.measuredAt", joinColumns = @JoinColumn(name = "other_port"))
        private Berth other;

        public Berth getUsual() {
            return usual;
        }

        public void setUsual(Berth usual) {
            this.usual = usual;
        }

        public Berth getOther() {
            return other;
        }

        public void setOther(Berth other) {
            this.other = other;
        }
    }

    static Mapping mapping() {
        return Mapping.of("embeddables in embeddables", Port.class, Ship.class)
                .records(NestedEmbeddablesKind::records)
                .change(Port.class, (port, place) -> port.setName("changed " + place))
                .change(Ship.class, NestedEmbeddablesKind::change)
                .update(
                        "update Ship s set s.usual.depth.metres = s.other.depth.metres, s.other.label = 'x'",
                        "update Ship s set s.other.depth.exact = 1.5 where s.usual.depth.metres > 1",
                        "update Ship s set s.usual.depth.metres = 5",
                        "update Ship s set s.name = 'x' where s.usual.depth.measuredAt.code = 'port1'")
                .delete("delete from Ship s where s.usual.depth.metres = 2")
                .make();
    }

    private static Berth berth(String label, Integer metres, String exact, Port port) {
        Depth depth = new Depth();
        depth.setMetres(metres);
        depth.setExact(exact == null ? null : new BigDecimal(exact));
        depth.setMeasuredAt(port);
        Berth berth = new Berth();
        berth.setLabel(label);
        berth.setDepth(depth);
        return berth;
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Port port = new Port();
            port.setCode("port" + i);
            records.add(port);
        }
        for (int i = 0; i < 4; i++) {
            Ship ship = new Ship();
            ship.setCode("ship" + i);
            if (i > 0) {
                ship.setUsual(berth("u" + i, i, i == 2 ? null : "999999.999", (Port) records.get(i % 2)));
            }
            if (i > 1) {
                ship.setOther(berth(null, Integer.MIN_VALUE, null, i == 3 ? null : (Port) records.get(0)));
            }
            records.add(ship);
        }
        return records;
    }

    private static void change(Ship ship, int place) {
        switch (place) {
            case 0 -> ship.setUsual(berth("new", 7, "0.001", null));
            case 1 -> ship.getUsual().getDepth().setMetres(9);
            case 2 -> {
                ship.getOther().setDepth(new Depth());
                ship.getOther().setLabel("kept");
                ship.getUsual().getDepth().setMeasuredAt(null);
            }
            default -> ship.setUsual(null);
        }
    }
}
