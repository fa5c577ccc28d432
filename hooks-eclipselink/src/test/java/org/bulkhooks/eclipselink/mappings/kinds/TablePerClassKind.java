package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** A table for each class of a hierarchy. */
final class TablePerClassKind {

    private TablePerClassKind() {}

    @Entity(name = "Figure")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Figure extends Numbered {

        private int area;

        public int getArea() {
            return area;
        }

        public void setArea(int area) {
            this.area = area;
        }
    }

    @Entity(name = "Circle")
    public static class Circle extends Figure {

        private int radius;

        public int getRadius() {
            return radius;
        }

        public void setRadius(int radius) {
            this.radius = radius;
        }
    }

    @Entity(name = "Square")
    public static class Square extends Figure {

        private Integer side;

        public Integer getSide() {
            return side;
        }

        public void setSide(Integer side) {
            this.side = side;
        }
    }

    static Mapping mapping() {
        return Mapping.of("a table for each class", Figure.class)
                .records(TablePerClassKind::records)
                .change(Figure.class, (figure, place) -> figure.setArea(place == 0 ? Integer.MIN_VALUE : 7 + place))
                .change(Square.class, (square, place) -> square.setSide(place == 1 ? null : 9))
                .update(
                        "update Circle c set c.radius = 5",
                        "update Square s set s.area = s.side * s.side where s.side > 0")
                .delete("delete from Circle c where c.radius = 1")
                .make();
    }

    private static List<Figure> records() {
        List<Figure> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Circle circle = new Circle();
            circle.setCode("circle" + i);
            circle.setRadius(i == 2 ? Integer.MAX_VALUE : i);
            records.add(circle);
        }
        for (int i = 0; i < 3; i++) {
            Square square = new Square();
            square.setCode("square" + i);
            square.setSide(i == 2 ? null : i);
            records.add(square);
        }
        return records;
    }
}
