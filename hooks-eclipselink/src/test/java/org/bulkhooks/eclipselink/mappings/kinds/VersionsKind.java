package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Sample;

/** Versions of other types and places: a long, a wrapped short, and one in a secondary table. */
final class VersionsKind {

    private VersionsKind() {}

    @MappedSuperclass
    public abstract static class Counted implements Sample {

        @Id
        private long id;

        @Column(unique = true)
        private String code;

        private String name;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        @Override
        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }
    }

    @Entity(name = "CountedByLong")
    public static class CountedByLong extends Counted {

        @Version
        private long version;

        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }
    }

    @Entity(name = "CountedByShort")
    public static class CountedByShort extends Counted {

        @Version
        private Short version;

        public Short getVersion() {
            return version;
        }

        public void setVersion(Short version) {
            this.version = version;
        }
    }

    @Entity(name = "CountedElsewhere")
    @SecondaryTable(name = "counted_versions")
    public static class CountedElsewhere extends Counted {

        @Version
        @Column(table = "counted_versions")
        private Integer version;

        public Integer getVersion() {
            return version;
        }

        public void setVersion(Integer version) {
            this.version = version;
        }
    }

    static Mapping mapping() {
        return Mapping.of("versions", CountedByLong.class, CountedByShort.class, CountedElsewhere.class)
                .records(VersionsKind::records)
                .key("id")
                .change(Counted.class, (record, place) -> record.setName(place == 1 ? null : "changed " + place))
                .update(
                        "update CountedByLong c set c.name = 'x'",
                        "update CountedByShort c set c.name = 'x'",
                        "update CountedElsewhere c set c.name = 'x'")
                .delete(
                        "delete from CountedByLong c where c.code = 'long1'",
                        "delete from CountedElsewhere c where c.code = 'elsewhere1'")
                .make();
    }

    private static <C extends Counted> C filled(C record, String code, int place) {
        record.setId(place);
        record.setCode(code + place);
        record.setName("n" + place);
        return record;
    }

    private static List<Counted> records() {
        List<Counted> records = new ArrayList<>();
        for (int i = 1; i < 4; i++) {
            records.add(filled(new CountedByLong(), "long", i));
            records.add(filled(new CountedByShort(), "short", i));
            records.add(filled(new CountedElsewhere(), "elsewhere", i));
        }
        return records;
    }
}
