package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/**
 * Ordered lists of entities and of embeddables, and a set of embeddables that hold a reference and are equal to
 * themselves only.
 */
final class OrderedTogetherKind {

    private OrderedTogetherKind() {}

    @Entity(name = "Actor")
    public static class Actor extends Numbered {}

    @Entity(name = "Scene")
    public static class Scene extends Numbered {}

    @Embeddable
    public static class Part {

        @Column(name = "TEXT_LINES") // LINES is a keyword of MariaDB
        private int lines;

        @ManyToOne
        private Actor actor;

        public int getLines() {
            return lines;
        }

        public void setLines(int lines) {
            this.lines = lines;
        }

        public Actor getActor() {
            return actor;
        }

        public void setActor(Actor actor) {
            this.actor = actor;
        }

        static Part of(int lines, Actor actor) {
            Part part = new Part();
            part.lines = lines;
            part.actor = actor;
            return part;
        }
    }

    @Entity(name = "Play")
    public static class Play extends Numbered {

        @OneToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "play_scenes")
        @OrderColumn(name = "pos")
        private List<Scene> scenes = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "play_leads")
        @OrderColumn(name = "pos")
        private List<Part> leads = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "play_parts")
        private Set<Part> parts = new HashSet<>();

        public List<Scene> getScenes() {
            return scenes;
        }

        public void setScenes(List<Scene> scenes) {
            this.scenes = scenes;
        }

        public List<Part> getLeads() {
            return leads;
        }

        public void setLeads(List<Part> leads) {
            this.leads = leads;
        }

        public Set<Part> getParts() {
            return parts;
        }

        public void setParts(Set<Part> parts) {
            this.parts = parts;
        }
    }

    static Mapping mapping() {
        return Mapping.of("ordered lists with a set of embeddables", Actor.class, Play.class, Scene.class)
                .given(Actor.class, Play.class)
                .records(OrderedTogetherKind::records)
                .change(Actor.class, (actor, place) -> actor.setName("changed " + place))
                .change(Play.class, (play, place) -> {
                    if (place == 1) {
                        play.getLeads().add(0, Part.of(5, null));
                    } else if (place == 2) {
                        play.getParts().add(Part.of(9, null));
                    } else if (place == 3) {
                        Collections.reverse(play.getScenes());
                    } else {
                        play.setName("changed");
                    }
                })
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Play p set p.name = 'x'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Actor actor = new Actor();
            actor.setCode("actor" + i);
            records.add(actor);
        }
        for (int i = 0; i < 4; i++) {
            Play play = new Play();
            play.setCode("play" + i);
            for (int j = 0; j < i; j++) {
                Scene scene = new Scene();
                scene.setCode("scene" + (10 * i + j));
                play.getScenes().add(scene);
                play.getLeads().add(Part.of(j, (Actor) records.get(0)));
            }
            for (int j = 0; j < 20 * i; j++) { // so many that two sets of the same are not in the same order
                play.getParts().add(Part.of(j, j == 1 ? null : (Actor) records.get(0)));
            }
            records.add(play);
        }
        return records;
    }
}
