package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** A part that belongs to one owner by orphan removal, with parts of its own that are not loaded. */
final class OwnedReferenceKind {

    private OwnedReferenceKind() {}

    @Entity(name = "Screw")
    public static class Screw extends Numbered {

        @ManyToOne
        private Engine engine;

        public Engine getEngine() {
            return engine;
        }

        public void setEngine(Engine engine) {
            this.engine = engine;
        }
    }

    @Entity(name = "Engine")
    public static class Engine extends Numbered {

        @OneToMany(mappedBy = "engine", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Screw> screws = new ArrayList<>();

        public List<Screw> getScrews() {
            return screws;
        }

        public void setScrews(List<Screw> screws) {
            this.screws = screws;
        }
    }

    @Entity(name = "Car")
    public static class Car extends Numbered {

        @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
        private Engine engine;

        public Engine getEngine() {
            return engine;
        }

        public void setEngine(Engine engine) {
            this.engine = engine;
        }
    }

    static Mapping mapping() {
        return Mapping.of("a part of one owner", Car.class, Engine.class, Screw.class)
                .given(Car.class)
                .records(OwnedReferenceKind::records)
                .change(Car.class, OwnedReferenceKind::change)
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Car c set c.name = 'x' where c.engine.name = 'e1'")
                .delete("delete from Screw s where s.engine.name = 'e1'")
                .make();
    }

    private static Engine engine(int place) {
        Engine engine = new Engine();
        engine.setCode("engine" + place);
        engine.setName("e" + place);
        for (int i = 0; i < place && i < 3; i++) {
            Screw screw = new Screw();
            screw.setCode("screw" + (10 * place + i));
            screw.setEngine(engine);
            engine.getScrews().add(screw);
        }
        return engine;
    }

    private static List<Car> records() {
        List<Car> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Car car = new Car();
            car.setCode("car" + i);
            car.setEngine(i == 0 ? null : engine(i));
            records.add(car);
        }
        return records;
    }

    private static void change(Car car, int place) {
        switch (place) {
            case 0 -> car.setEngine(engine(7));
            case 1 -> car.getEngine().setName("changed");
            case 2 -> car.setEngine(null);
            case 3 -> car.setEngine(engine(8));
            default -> car.setName("changed");
        }
    }
}
