package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.bulkhooks.eclipselink.mappings.harness.Sample;

/** A list whose foreign key is in the rows of the others, which do not know of it. */
final class JoinColumnListKind {

    private JoinColumnListKind() {}

    @Entity(name = "Leaf")
    public static class Leaf extends Numbered {}

    @Entity(name = "Tree")
    public static class Tree extends Numbered {

        @OneToMany
        @JoinColumn(name = "tree_id")
        private List<Leaf> leaves = new ArrayList<>();

        public List<Leaf> getLeaves() {
            return leaves;
        }

        public void setLeaves(List<Leaf> leaves) {
            this.leaves = leaves;
        }
    }

    static Mapping mapping() {
        return Mapping.of("list by a join column", Leaf.class, Tree.class)
                .records(JoinColumnListKind::records)
                .change(Leaf.class, (leaf, place) -> leaf.setName("changed " + place))
                .change(Tree.class, (tree, place) -> {
                    if (!tree.getLeaves().isEmpty()) {
                        tree.getLeaves().removeIf(leaf -> Sample.place(leaf) % 2 == 0);
                    } else {
                        tree.setName("changed");
                    }
                })
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Leaf l set l.name = 'x'", "update Tree t set t.name = 'y'")
                .delete("delete from Leaf l where l.code = 'leaf0'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Leaf leaf = new Leaf();
            leaf.setCode("leaf" + i);
            records.add(leaf);
        }
        for (int i = 0; i < 3; i++) {
            Tree tree = new Tree();
            tree.setCode("tree" + i);
            if (i > 0) {
                tree.getLeaves().add((Leaf) records.get(2 * i - 2));
                tree.getLeaves().add((Leaf) records.get(2 * i - 1));
            }
            records.add(tree);
        }
        return records;
    }
}
