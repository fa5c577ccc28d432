package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.ClassExtractor;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;

/** One table for two classes without a discriminator column. */
final class ClassExtractorKind {

    private ClassExtractorKind() {}

    /** Tells the classes apart by a column of one of them. */
    public static class BySpeciality extends org.eclipse.persistence.descriptors.ClassExtractor {

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the method is declared
        public <T> Class<T> extractClassFromRow(DataRecord row, Session session) {
            return (Class<T>) (row.get("SPECIALITY") == null ? Physician.class : Surgeon.class);
        }
    }

    @Entity(name = "Physician")
    @Inheritance
    @ClassExtractor(BySpeciality.class)
    public static class Physician extends Numbered {

        private int patients;

        public int getPatients() {
            return patients;
        }

        public void setPatients(int patients) {
            this.patients = patients;
        }
    }

    @Entity(name = "Surgeon")
    public static class Surgeon extends Physician {

        private String speciality;

        public String getSpeciality() {
            return speciality;
        }

        public void setSpeciality(String speciality) {
            this.speciality = speciality;
        }
    }

    static Mapping mapping() {
        return Mapping.of("class extractor", Physician.class)
                .records(ClassExtractorKind::records)
                .change(Physician.class, (physician, place) -> physician.setPatients(4 + place))
                .change(Surgeon.class, (surgeon, place) -> surgeon.setSpeciality("changed"))
                .update("update Physician p set p.patients = 3")
                .delete("delete from Physician p where p.code = 'physician1'")
                .make();
    }

    private static List<Physician> records() {
        List<Physician> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Physician physician = new Physician();
            physician.setCode("physician" + i);
            physician.setPatients(i == 2 ? Integer.MAX_VALUE : i);
            records.add(physician);
        }
        for (int i = 0; i < 2; i++) {
            Surgeon surgeon = new Surgeon();
            surgeon.setCode("surgeon" + i);
            surgeon.setSpeciality("s" + i);
            records.add(surgeon);
        }
        return records;
    }
}
