package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Coded;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** An id that is derived from a reference. */
final class MapsIdKind {

    private MapsIdKind() {}

    @Entity(name = "Member")
    public static class Member extends Numbered {}

    @Entity(name = "Profile")
    public static class Profile extends Coded {

        @Id
        private Long id;

        @MapsId
        @OneToOne
        private Member member;

        private int points;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public Member getMember() {
            return member;
        }

        public void setMember(Member member) {
            this.member = member;
        }

        public int getPoints() {
            return points;
        }

        public void setPoints(int points) {
            this.points = points;
        }
    }

    static Mapping mapping() {
        return Mapping.of("derived ids", Member.class, Profile.class)
                .records(MapsIdKind::records)
                .change(Member.class, (member, place) -> member.setName("changed " + place))
                .change(Profile.class, (profile, place) -> {
                    profile.setName(place == 1 ? null : "changed");
                    profile.setPoints(place == 2 ? Integer.MIN_VALUE : 10 + place);
                })
                .update(
                        "update Profile p set p.points = p.points + 1 where p.member.code <> 'member1'",
                        "update Profile p set p.name = 'x'")
                .delete("delete from Profile p where p.points > 0")
                .make();
    }

    private static List<Coded> records() {
        List<Coded> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Member member = new Member();
            member.setCode("member" + i);
            records.add(member);
        }
        for (int i = 0; i < 3; i++) {
            Profile profile = new Profile();
            profile.setCode("profile" + i);
            profile.setMember((Member) records.get(i));
            profile.setPoints(i);
            records.add(profile);
        }
        return records;
    }
}
