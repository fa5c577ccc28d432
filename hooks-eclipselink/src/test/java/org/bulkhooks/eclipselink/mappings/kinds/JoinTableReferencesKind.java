package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** References to one whose keys are in join tables. */
final class JoinTableReferencesKind {

    private JoinTableReferencesKind() {}

    @Entity(name = "Team")
    public static class Team extends Numbered {}

    @Entity(name = "Player")
    public static class Player extends Numbered {

        @ManyToOne
        @JoinTable(name = "player_team")
        private Team team;

        @OneToOne
        @JoinTable(name = "player_captain")
        private Team captainOf;

        public Team getTeam() {
            return team;
        }

        public void setTeam(Team team) {
            this.team = team;
        }

        public Team getCaptainOf() {
            return captainOf;
        }

        public void setCaptainOf(Team captainOf) {
            this.captainOf = captainOf;
        }
    }

    static Mapping mapping() {
        return Mapping.of("references in join tables", Team.class, Player.class)
                .records(JoinTableReferencesKind::records)
                .change(Team.class, (team, place) -> team.setName("changed " + place))
                .change(Player.class, (player, place) -> {
                    player.setName("changed " + place);
                    player.setCaptainOf(place == 3 ? player.getCaptainOf() : player.getTeam());
                    player.setTeam(place == 3 ? player.getTeam() : null);
                })
                .changeOfColumns(Player.class, (player, place) -> player.setName("columns " + place))
                .update("update Player p set p.name = 'x' where p.team is not null")
                .delete("delete from Player p where p.code = 'player1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Team team = new Team();
            team.setCode("team" + i);
            records.add(team);
        }
        for (int i = 0; i < 4; i++) {
            Player player = new Player();
            player.setCode("player" + i);
            player.setTeam(i == 0 ? null : (Team) records.get(0));
            player.setCaptainOf(i == 1 ? (Team) records.get(0) : null);
            records.add(player);
        }
        return records;
    }
}
