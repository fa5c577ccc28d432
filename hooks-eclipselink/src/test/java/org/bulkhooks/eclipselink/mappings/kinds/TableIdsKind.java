package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Coded;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;

/** Ids from a table, one after the other and in blocks, and from a sequence that counts by one. */
final class TableIdsKind {

    private TableIdsKind() {}

    @Entity(name = "ByBlock")
    public static class ByBlock extends Coded {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "blocks")
        @TableGenerator(
                name = "blocks",
                table = "seq_of_tables",
                pkColumnName = "k",
                valueColumnName = "v",
                pkColumnValue = "B",
                allocationSize = 2)
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    @Entity(name = "OneByOne")
    public static class OneByOne extends Coded {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "singles")
        @TableGenerator(
                name = "singles",
                table = "seq_of_tables",
                pkColumnName = "k",
                valueColumnName = "v",
                pkColumnValue = "S",
                allocationSize = 1)
        private Integer id;

        public Integer getId() {
            return id;
        }

        public void setId(Integer id) {
            this.id = id;
        }
    }

    @Entity(name = "BySequence")
    public static class BySequence extends Coded {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ones")
        @SequenceGenerator(name = "ones", sequenceName = "mapping_ones", allocationSize = 1)
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    static Mapping mapping() {
        return Mapping.of("ids from tables", ByBlock.class, OneByOne.class, BySequence.class)
                .records(TableIdsKind::records)
                .change(Coded.class, (record, place) -> record.setName("changed " + place))
                .update("update ByBlock b set b.name = 'x' where b.id > 1002")
                .delete("delete from OneByOne o where o.code = 'single1'")
                .make();
    }

    private static List<Coded> records() {
        List<Coded> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ByBlock block = new ByBlock();
            block.setCode("block" + i);
            block.setName("n");
            records.add(block);
            OneByOne single = new OneByOne();
            single.setCode("single" + i);
            records.add(single);
            BySequence sequence = new BySequence();
            sequence.setCode("sequence" + i);
            records.add(sequence);
        }
        return records;
    }
}
