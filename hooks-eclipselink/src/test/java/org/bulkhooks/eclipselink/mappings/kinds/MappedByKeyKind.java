package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** A map of entities by an attribute of theirs, and one by their ids in a join table. */
final class MappedByKeyKind {

    private MappedByKeyKind() {}

    @Entity(name = "Drawer")
    public static class Drawer extends Numbered {

        @ManyToOne
        private Desk desk;

        private String label;

        public Desk getDesk() {
            return desk;
        }

        public void setDesk(Desk desk) {
            this.desk = desk;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }
    }

    @Entity(name = "Tool")
    public static class Tool extends Numbered {}

    @Entity(name = "Desk")
    public static class Desk extends Numbered {

        @OneToMany(mappedBy = "desk", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "label")
        private Map<String, Drawer> drawers = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "desk_tools")
        @MapKey
        private Map<Long, Tool> tools = new HashMap<>();

        public Map<String, Drawer> getDrawers() {
            return drawers;
        }

        public void setDrawers(Map<String, Drawer> drawers) {
            this.drawers = drawers;
        }

        public Map<Long, Tool> getTools() {
            return tools;
        }

        public void setTools(Map<Long, Tool> tools) {
            this.tools = tools;
        }
    }

    static Mapping mapping() {
        return Mapping.of("maps of entities by an attribute", Tool.class, Desk.class, Drawer.class)
                .given(Tool.class, Desk.class)
                .records(MappedByKeyKind::records)
                .change(Tool.class, (tool, place) -> tool.setName("changed " + place))
                .change(Desk.class, MappedByKeyKind::change)
                .changeOfColumns(Desk.class, (desk, place) -> desk.setName("columns " + place))
                .update(
                        "update Desk d set d.name = 'x'",
                        "update Drawer d set d.name = 'x' where d.desk.code = 'desk1'")
                .delete("delete from Drawer d where d.desk.code = 'desk2'")
                .make();
    }

    private static Drawer drawer(Desk desk, int place, String label) {
        Drawer drawer = new Drawer();
        drawer.setCode("drawer" + place);
        drawer.setLabel(label);
        drawer.setDesk(desk);
        return drawer;
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Tool tool = new Tool();
            tool.setCode("tool" + i);
            records.add(tool);
        }
        for (int i = 0; i < 4; i++) {
            Desk desk = new Desk();
            desk.setCode("desk" + i);
            for (int j = 0; j < i; j++) {
                desk.getDrawers().put("l" + j, drawer(desk, 10 * i + j, "l" + j));
            }
            records.add(desk);
        }
        return records;
    }

    private static void change(Desk desk, int place) {
        desk.setName("changed " + place);
        if (place == 1) {
            desk.getDrawers().get("l0").setName("changed");
        } else if (place == 2) {
            desk.getDrawers().remove("l1");
        } else {
            desk.getDrawers().put("new", drawer(desk, 70 + place, "new"));
        }
    }
}
