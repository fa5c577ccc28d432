package org.bulkhooks.eclipselink.internal.facade;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.internal.facade.shapes.*;

/** All shapes. */
final class Shapes {

    private Shapes() {}

    static List<Shape> all() {
        return List.of(
                shape("basic attributes", Shapes::plain, (Plain each) -> {
                    each.name = "changed";
                    each.amount = each.amount == null ? new BigDecimal("3.50") : null;
                    each.bytes = new byte[] {9};
                    each.price = new Money(99);
                    each.notUpdated = "ignored";
                    each.color = Color.GREEN;
                }),
                shape(
                        "id from a table",
                        () -> many(30, FromTable::new, (each, i) -> each.name = "n" + i),
                        (FromTable each) -> each.name += "!"),
                shape(
                        "assigned id",
                        () -> many(3, Assigned::new, (each, i) -> {
                            each.id = "id" + i;
                            each.name = "n" + i;
                        }),
                        (Assigned each) -> each.name = null),
                shape(
                        "id from the database",
                        () -> many(3, FromIdentity::new, (each, i) -> each.name = "n" + i),
                        (FromIdentity each) -> each.name = "x"),
                shape("embeddables", Shapes::embedding, (Embedding each) -> {
                    each.outer = each.outer == null ? outer("new", 7) : null;
                    each.second = outer("second", 8);
                }),
                shape(
                        "id class",
                        () -> many(3, WithIdClass::new, (each, i) -> {
                            each.region = "r" + i % 2;
                            each.number = i;
                        }),
                        (WithIdClass each) -> each.name = "named"),
                shape("relations", Shapes::nodes, (Object each) -> {
                    ((Base) each).name = "changed";
                    if (each instanceof Node node) {
                        node.target = null;
                    }
                }),
                shape(
                        "single table",
                        () -> two(
                                many(2, Car::new, (each, i) -> each.seats = i),
                                many(2, Truck::new, (each, i) -> each.tons = i)),
                        (Object each) -> {
                            ((Base) each).name = "changed";
                            if (each instanceof Car car) {
                                car.seats = 9;
                            }
                        }),
                shape("joined tables", Shapes::parties, (Object each) -> {
                    if (each instanceof Person person) {
                        person.firstName = "changed";
                    } else {
                        ((Base) each).name = "changed";
                        ((Company) each).owner = null;
                    }
                }),
                shape(
                        "secondary table",
                        () -> many(3, Split::new, (each, i) -> {
                            each.name = "n" + i;
                            each.more = "m" + i;
                        }),
                        (Split each) -> each.more = "changed"),
                shape("element collection and join table", Shapes::tagged, (Object each) -> {
                    if (each instanceof Tagged tagged) {
                        tagged.tags.add("added");
                        tagged.tags.remove("tag 1");
                        tagged.targets.clear();
                    } else {
                        ((Base) each).name = "changed";
                    }
                }),
                shape("cascade to children", Shapes::families, (Parent each) -> {
                    each.name = "changed";
                    each.children.get(0).name = "changed";
                    each.children.remove(1);
                    Child added = new Child();
                    added.parent = each;
                    each.children.add(added);
                }),
                shape(
                        "callbacks",
                        () -> many(2, Calling::new, (each, i) -> {}),
                        (Calling each) -> each.name = "changed"));
    }

    private static List<Object> plain() {
        return many(3, Plain::new, (each, i) -> {
            each.name = "name " + i;
            each.notInserted = "ignored";
            each.notUpdated = "kept";
            each.ordinal = Color.GREEN;
            if (i == 1) {
                return;
            }
            each.amount = new BigDecimal("12.3").multiply(BigDecimal.valueOf(i + 1));
            each.flag = true;
            each.number = i;
            each.ratio = 0.5;
            each.day = LocalDate.of(2024, 2, 29);
            each.moment = LocalDateTime.of(2024, 2, 29, 12, 30, 15);
            each.date = Timestamp.valueOf(each.moment);
            each.color = Color.RED;
            each.text = "text ".repeat(100);
            each.bytes = new byte[] {1, 2, 3};
            each.price = new Money(100 + i);
        });
    }

    private static List<Object> embedding() {
        return many(3, Embedding::new, (each, i) -> {
            each.key = new Key("r" + i % 2, i);
            each.outer = i == 1 ? null : outer("o" + i, i);
            each.second = i == 2 ? null : outer("s" + i, i);
        });
    }

    private static Outer outer(String label, int code) {
        Outer outer = new Outer();
        outer.label = label;
        outer.inner = new Inner();
        outer.inner.code = code;
        return outer;
    }

    private static List<Object> nodes() {
        List<Object> targets = many(3, Target::new, (each, i) -> each.name = "t" + i);
        List<Object> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Node node = new Node();
            node.name = "node " + i;
            node.parent = i == 0 ? null : (Node) nodes.get(i - 1);
            node.target = (Target) targets.get(0);
            node.single = (Target) targets.get(i == 0 ? 0 : 1);
            nodes.add(node);
        }
        List<Object> all = two(targets, nodes);
        // the first target stays when the others are deleted: nothing may refer to what goes
        return all;
    }

    private static List<Object> tagged() {
        List<Object> targets = many(2, Target::new, (each, i) -> each.name = "t" + i);
        return two(targets, many(3, Tagged::new, (each, i) -> {
            each.name = "n" + i;
            if (i > 0) {
                each.tags.addAll(Set.of("tag " + i, "same"));
            }
            if (i != 1) {
                each.targets.add((Target) targets.get(0));
            }
        }));
    }

    private static List<Object> families() {
        return many(3, Parent::new, (each, i) -> {
            each.name = "n" + i;
            for (int c = 0; c < 2; c++) {
                Child child = new Child();
                child.name = "c" + c;
                child.parent = each;
                each.children.add(child);
            }
        });
    }

    private static List<Object> parties() {
        List<Object> persons = many(2, Person::new, (each, i) -> {
            each.name = "p" + i;
            each.firstName = "f" + i;
        });
        return two(persons, many(2, Company::new, (each, i) -> {
            each.name = "c" + i;
            each.register = "r" + i;
            each.owner = (Person) persons.get(i);
        }));
    }

    static <E> List<Object> many(int count, Supplier<E> make, BiConsumer<E, Integer> fill) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> {
                    E each = make.get();
                    fill.accept(each, i);
                    return (Object) each;
                })
                .toList());
    }

    private static List<Object> two(List<Object> first, List<Object> second) {
        List<Object> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    @SuppressWarnings("unchecked") // each shape makes records of its own class only
    private static <E> Shape shape(String name, Supplier<List<Object>> records, Consumer<E> change) {
        return new Shape(name, records, (Consumer<Object>) change);
    }
}
