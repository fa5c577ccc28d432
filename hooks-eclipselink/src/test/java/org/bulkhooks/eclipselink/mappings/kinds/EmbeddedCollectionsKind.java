package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** An embeddable with collections of its own: of texts, and of entities. */
final class EmbeddedCollectionsKind {

    private EmbeddedCollectionsKind() {}

    @Entity(name = "Person")
    public static class Person extends Numbered {}

    @Embeddable
    public static class Reach {

        private String mail;

        @ElementCollection
        @CollectionTable(name = "firm_phones", joinColumns = @JoinColumn(name = "owner_id"))
        private List<String> phones = new ArrayList<>();

        @ManyToMany
        @JoinTable(
                name = "firm_persons",
                joinColumns = @JoinColumn(name = "owner_id"),
                inverseJoinColumns = @JoinColumn(name = "person_id"))
        private List<Person> persons = new ArrayList<>();

        public String getMail() {
            return mail;
        }

        public void setMail(String mail) {
            this.mail = mail;
        }

        public List<String> getPhones() {
            return phones;
        }

        public void setPhones(List<String> phones) {
            this.phones = phones;
        }

        public List<Person> getPersons() {
            return persons;
        }

        public void setPersons(List<Person> persons) {
            this.persons = persons;
        }
    }

    @Entity(name = "Firm")
    public static class Firm extends Numbered {

        @Embedded
        private Reach reach = new Reach();

        public Reach getReach() {
            return reach;
        }

        public void setReach(Reach reach) {
            this.reach = reach;
        }
    }

    static Mapping mapping() {
        return Mapping.of("collections in an embeddable", Person.class, Firm.class)
                .records(EmbeddedCollectionsKind::records)
                .change(Person.class, (person, place) -> person.setName("changed " + place))
                .change(Firm.class, EmbeddedCollectionsKind::change)
                .changeOfColumns(Firm.class, (firm, place) -> firm.setName("columns " + place))
                .update("update Firm f set f.reach.mail = 'x'")
                .delete("delete from Firm f where f.code = 'firm1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Person person = new Person();
            person.setCode("person" + i);
            records.add(person);
        }
        for (int i = 0; i < 4; i++) {
            Firm firm = new Firm();
            firm.setCode("firm" + i);
            if (i > 0) {
                firm.getReach().setMail("m" + i);
                firm.getReach().getPhones().add("1" + i);
                firm.getReach().getPersons().add((Person) records.get(i % 2));
            }
            records.add(firm);
        }
        return records;
    }

    private static void change(Firm firm, int place) {
        firm.setName("changed " + place);
        if (place == 1) {
            firm.getReach().getPhones().add("new");
        } else if (place == 2) {
            firm.getReach().getPersons().clear();
        } else {
            firm.getReach().setMail(place == 0 ? "new" : null);
        }
    }
}
