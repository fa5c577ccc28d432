package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Texts in an order of their own. */
final class OrderedElementsKind {

    private OrderedElementsKind() {}

    @Entity(name = "Route")
    public static class Route extends Numbered {

        @ElementCollection
        @OrderColumn(name = "pos")
        private List<String> stops = new ArrayList<>();

        public List<String> getStops() {
            return stops;
        }

        public void setStops(List<String> stops) {
            this.stops = stops;
        }
    }

    static Mapping mapping() {
        return Mapping.of("ordered elements", Route.class)
                .records(OrderedElementsKind::records)
                .change(Route.class, OrderedElementsKind::change)
                .changeOfColumns(Route.class, (route, place) -> route.setName("columns " + place))
                .update(
                        "update Route r set r.name = 'y' where r.stops is not empty",
                        "update Route r set r.name = 'x' where size(r.stops) > 1")
                .delete("delete from Route r where r.code <> 'route0'")
                .make();
    }

    private static List<Route> records() {
        List<Route> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Route route = new Route();
            route.setCode("route" + i);
            for (int j = 0; j < i; j++) {
                route.getStops().add("s" + j);
            }
            records.add(route);
        }
        return records;
    }

    private static void change(Route route, int place) {
        switch (place) {
            case 0 -> route.getStops().add("first");
            case 1 -> route.setName("no stop");
            case 2 -> Collections.reverse(route.getStops());
            case 3 -> route.getStops().remove(0);
            default -> {
                route.getStops().set(1, "other");
                route.getStops().add(0, "first");
            }
        }
    }
}
