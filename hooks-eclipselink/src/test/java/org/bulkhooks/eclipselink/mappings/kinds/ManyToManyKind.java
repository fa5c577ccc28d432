package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Many to many with both sides, lazy and in an order of its own. */
final class ManyToManyKind {

    private ManyToManyKind() {}

    @Entity(name = "Skill")
    public static class Skill extends Numbered {

        @ManyToMany(mappedBy = "skills")
        private Set<Worker> workers = new HashSet<>();

        public Set<Worker> getWorkers() {
            return workers;
        }

        public void setWorkers(Set<Worker> workers) {
            this.workers = workers;
        }
    }

    @Entity(name = "Worker")
    public static class Worker extends Numbered {

        @ManyToMany
        @JoinTable(name = "worker_skills")
        private Set<Skill> skills = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "worker_favourites")
        @OrderColumn(name = "pos")
        private List<Skill> favourites = new ArrayList<>();

        public Set<Skill> getSkills() {
            return skills;
        }

        public void setSkills(Set<Skill> skills) {
            this.skills = skills;
        }

        public List<Skill> getFavourites() {
            return favourites;
        }

        public void setFavourites(List<Skill> favourites) {
            this.favourites = favourites;
        }
    }

    static Mapping mapping() {
        return Mapping.of("many to many", Skill.class, Worker.class)
                .records(ManyToManyKind::records)
                .change(Skill.class, (skill, place) -> skill.setName("changed " + place))
                .change(Worker.class, ManyToManyKind::change)
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Worker w set w.name = 'x' where w.skills is not empty")
                .delete("delete from Worker w where w.code = 'worker0'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Skill skill = new Skill();
            skill.setCode("skill" + i);
            records.add(skill);
        }
        for (int i = 0; i < 4; i++) {
            Worker worker = new Worker();
            worker.setCode("worker" + i);
            for (int j = 0; j < i && j < 3; j++) {
                worker.getSkills().add((Skill) records.get(j));
                worker.getFavourites().add((Skill) records.get(2 - j));
            }
            records.add(worker);
        }
        return records;
    }

    private static void change(Worker worker, int place) {
        switch (place) {
            case 0 -> worker.setName("changed");
            case 1 -> worker.getSkills().clear();
            case 2 -> worker.getFavourites().remove(0);
            default -> {
                Collections.reverse(worker.getFavourites());
                worker.setName("changed");
            }
        }
    }
}
