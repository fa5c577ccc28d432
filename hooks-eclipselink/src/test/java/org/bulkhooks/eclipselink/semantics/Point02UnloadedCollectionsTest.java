package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Album;
import org.bulkhooks.eclipselink.semantics.model.Picture;
import org.bulkhooks.eclipselink.semantics.model.Topic;

/** Woven, EclipseLink adds to a lazy collection, and removes from it, without loading it. */
@Semantics(
        value = "2 changes of collections that are not loaded",
        beans = {})
class Point02UnloadedCollectionsTest {

    @ApplicationScoped
    static class AlbumHooks {

        private String read = "";

        void read(String when) {
            read = when;
        }

        void before(@Observes BeforeUpdate<Album> albums, Journal journal) {
            for (Change<Album> change : albums) {
                if (change.newRecord().getName().equals("change me")) {
                    change.newRecord().getTopics().add(Work.current().em().find(Topic.class, "new"));
                }
                journal.note("before " + change.changedAttributes());
                note(change, "before", journal);
            }
        }

        void ofTopics(@Observes @WhenChanged("topics") AfterUpdate<Album> albums, Journal journal) {
            journal.note("topics");
        }

        void after(@Observes AfterUpdate<Album> albums, Journal journal) {
            for (Change<Album> change : albums) {
                journal.note("after " + change.changedAttributes());
                note(change, "after", journal);
            }
        }

        private void note(Change<Album> change, String when, Journal journal) {
            if (read.equals(when)) {
                journal.note("old topics " + titles(change.oldRecord().getTopics()) + ", new topics "
                        + titles(change.newRecord().getTopics()));
            }
            if (read.equals(when + " new")) {
                journal.note("new topics " + titles(change.newRecord().getTopics()) + ", old topics "
                        + titles(change.oldRecord().getTopics()));
            }
        }

        private static List<String> titles(Collection<Topic> topics) {
            return topics.stream().map(Topic::getTitle).sorted().toList();
        }
    }

    /** What is done to an album whose collections have two elements each, and which attribute that changes. */
    private record Mutation(String attribute, BiConsumer<Album, Work> change, String table) {}

    private static List<Mutation> mutations() {
        List<Mutation> mutations = new ArrayList<>();
        mutations.add(new Mutation(
                "topics", (album, work) -> album.getTopics().add(work.em().find(Topic.class, "new")), "album_topics"));
        mutations.add(new Mutation(
                "topics", (album, work) -> album.getTopics().remove(work.em().find(Topic.class, "b")), "album_topics"));
        mutations.add(new Mutation(
                "sortedTopics",
                (album, work) -> album.getSortedTopics().add(work.em().find(Topic.class, "new")),
                "album_sorted_topics"));
        mutations.add(new Mutation(
                "topicSet",
                (album, work) -> album.getTopicSet().add(work.em().find(Topic.class, "new")),
                "album_topic_set"));
        mutations.add(new Mutation(
                "topicSet",
                (album, work) -> album.getTopicSet().remove(work.em().find(Topic.class, "b")),
                "album_topic_set"));
        mutations.add(new Mutation(
                "pictures", (album, work) -> album.getPictures().add(work.em().find(Picture.class, "new")), "picture"));
        mutations.add(new Mutation(
                "pictures",
                (album, work) -> album.getPictures().remove(work.em().find(Picture.class, "b")),
                "picture"));
        mutations.add(new Mutation("words", (album, work) -> album.getWords().add("new"), "album_words"));
        mutations.add(new Mutation("words", (album, work) -> album.getWords().remove("b"), "album_words"));
        mutations.add(new Mutation("labels", (album, work) -> album.getLabels().add("new"), "album_labels"));
        mutations.add(new Mutation("labels", (album, work) -> album.getLabels().remove("b"), "album_labels"));
        mutations.add(new Mutation("texts", (album, work) -> album.getTexts().put("new", "t"), "album_texts"));
        mutations.add(new Mutation("texts", (album, work) -> album.getTexts().remove("b"), "album_texts"));
        return mutations;
    }

    private static void store(Way way, String name) {
        way.commit(work -> {
            Album album = new Album(1, name);
            for (String title : List.of("a", "b", "new")) {
                Topic topic = new Topic(title);
                work.em().persist(topic);
                Picture picture = new Picture(title);
                work.em().persist(picture);
                if (!title.equals("new")) {
                    album.getTopics().add(topic);
                    album.getSortedTopics().add(topic);
                    album.getTopicSet().add(topic);
                    album.getPictures().add(picture);
                    album.getWords().add(title);
                    album.getLabels().add(title);
                    album.getTexts().put(title, title);
                }
            }
            work.em().persist(album);
        });
        way.unit().forgetAll();
    }

    private static void reset(Way way, Journal journal) {
        way.unit().reset();
        journal.reset();
    }

    @EveryWay(WritePath.FLUSH)
    void aChangeOfTheCollectionAloneIsAnUpdate(Way way, Journal journal, AlbumHooks hooks) {
        for (Mutation mutation : mutations()) {
            reset(way, journal);
            hooks.read("");
            store(way, "album");
            long rows = rows(way, mutation);

            way.commit(work -> {
                Album album = work.em().find(Album.class, 1L);
                mutation.change().accept(album, work);
            });

            assertThat(journal.notes())
                    .as(mutation.toString())
                    .filteredOn(note -> !note.equals("topics"))
                    .containsExactly("before [" + mutation.attribute() + "]", "after [" + mutation.attribute() + "]");
            assertThat(journal.notes().contains("topics"))
                    .isEqualTo(mutation.attribute().equals("topics"));
            assertThat(rows(way, mutation)).isNotEqualTo(rows);
            assertThat(way.database().column("select version from album")).containsExactly(2L);
        }
    }

    @EveryWay(WritePath.FLUSH)
    void aChangeOfTheCollectionIsNamedAmongOthers(Way way, Journal journal, AlbumHooks hooks) {
        for (Mutation mutation : mutations()) {
            reset(way, journal);
            hooks.read("");
            store(way, "album");

            way.commit(work -> {
                Album album = work.em().find(Album.class, 1L);
                album.setName("other");
                mutation.change().accept(album, work);
            });

            assertThat(journal.notes())
                    .as(mutation.toString())
                    .filteredOn(note -> !note.equals("topics"))
                    .containsExactly(
                            "before [name, " + mutation.attribute() + "]",
                            "after [name, " + mutation.attribute() + "]");
            assertThat(way.database().column("select version from album")).containsExactly(2L);
        }
    }

    @EveryWay(WritePath.FLUSH)
    void whatABeforeHookAddsIsNamed(Way way, Journal journal, AlbumHooks hooks) {
        hooks.read("");
        store(way, "album");

        way.commit(work -> work.em().find(Album.class, 1L).setName("change me"));

        assertThat(journal.notes())
                .containsExactlyInAnyOrder("before [name, topics]", "topics", "after [name, topics]");
        assertThat(way.database().column("select topics_title from album_topics order by 1"))
                .containsExactly("a", "b", "new");
    }

    @EveryWay(WritePath.FLUSH)
    void whatWasSetBackIsNoUpdate(Way way, Journal journal, AlbumHooks hooks) {
        hooks.read("");
        store(way, "album");

        way.commit(work -> {
            Album album = work.em().find(Album.class, 1L);
            Topic topic = work.em().find(Topic.class, "new");
            album.getTopics().add(topic);
            album.getTopics().remove(topic);
            album.getWords().remove("b");
            album.getWords().add("b");
        });

        assertThat(journal.notes()).isEmpty();
        assertThat(way.database().column("select count(*) from album_topics")).containsExactly(2L);
        assertThat(way.database().column("select count(*) from album_words")).containsExactly(2L);
    }

    @EveryWay(WritePath.FLUSH)
    void theOldCollectionIsTheOldOneWheneverItIsRead(Way way, Journal journal, AlbumHooks hooks) {
        for (String read : List.of("before", "before new", "after", "after new")) {
            for (boolean loadedLater : List.of(false, true)) {
                for (String name : List.of("other", "change me")) {
                    reset(way, journal);
                    store(way, "album");
                    hooks.read(read);

                    way.commit(work -> {
                        Album album = work.em().find(Album.class, 1L);
                        album.setName(name);
                        if (!name.equals("change me")) {
                            album.getTopics().add(work.em().find(Topic.class, "new"));
                        }
                        album.getTopics().remove(work.em().find(Topic.class, "b"));
                        if (loadedLater) {
                            assertThat(album.getTopics().size()).isPositive();
                        }
                    });

                    assertThat(journal.notes())
                            .as(read + " " + name + " " + loadedLater)
                            .contains(
                                    read.endsWith("new")
                                            ? "new topics [a, new], old topics [a, b]"
                                            : "old topics [a, b], new topics [a, new]");
                }
            }
        }
    }

    @EveryWay(WritePath.FLUSH)
    void theOldCollectionOfEachFlushIsWhatTheOneBeforeLeft(Way way, Journal journal, AlbumHooks hooks) {
        store(way, "album");
        hooks.read("after");

        way.commit(work -> {
            Album album = work.em().find(Album.class, 1L);
            album.getTopics().add(work.em().find(Topic.class, "new"));
            hooks.read("");
            work.em().flush();
            hooks.read("after");
            album.getTopics().remove(work.em().find(Topic.class, "b"));
            work.em().flush();
            album.getTopics().remove(work.em().find(Topic.class, "a"));
        });

        assertThat(journal.notes().stream().filter(note -> note.startsWith("old")))
                .containsExactly(
                        "old topics [a, b, new], new topics [a, new]", "old topics [a, new], new topics [new]");
    }

    @EveryWay(WritePath.FLUSH)
    void nothingIsReadForIt(Way way, Journal journal, AlbumHooks hooks) {
        hooks.read("");
        store(way, "album");
        way.commit(work -> {
            Album album = work.em().find(Album.class, 1L);
            Topic topic = work.em().find(Topic.class, "new");
            Picture picture = work.em().find(Picture.class, "b");
            way.database().statements().clear();

            album.getTopics().add(topic);
            album.getPictures().remove(picture);
            work.em().flush();

            // EclipseLink itself loads sets and element collections when they change, and maps in each flush
            assertThat(way.database().statements().selects())
                    .filteredOn(sent ->
                            sent.sql().contains("album_topics") || sent.sql().contains("from picture"))
                    .hasSize(way.isWoven() ? 0 : 2);
        });
        assertThat(journal.notes()).contains("before [topics, pictures]", "after [topics, pictures]");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aDetachedRecordIsWrittenWithWhatWasAddedToItsCollections(Way way, Journal journal, AlbumHooks hooks) {
        for (Mutation mutation : mutations()) {
            reset(way, journal);
            hooks.read("");
            store(way, "album");
            long rows = rows(way, mutation);

            way.commit(work -> {
                Album album = work.em().find(Album.class, 1L);
                work.em().detach(album);
                mutation.change().accept(album, work);
                work.bulk().update(List.of(album));
            });

            assertThat(rows(way, mutation)).as(mutation.toString()).isNotEqualTo(rows);
            assertThat(journal.notes())
                    .as(mutation.toString())
                    .contains("before [" + mutation.attribute() + "]", "after [" + mutation.attribute() + "]");
        }
    }

    /** The records of a query are apart from the persistence context, and so are the elements of their collections. */
    private static List<Mutation> mutationsApart() {
        List<Mutation> mutations = new ArrayList<>();
        mutations.add(new Mutation(
                "topics", (album, work) -> album.getTopics().add(work.em().find(Topic.class, "new")), "album_topics"));
        mutations.add(new Mutation(
                "topics",
                (album, work) ->
                        album.getTopics().removeIf(topic -> topic.getTitle().equals("b")),
                "album_topics"));
        mutations.add(new Mutation(
                "topicSet",
                (album, work) -> album.getTopicSet().add(work.em().find(Topic.class, "new")),
                "album_topic_set"));
        mutations.add(new Mutation(
                "topicSet",
                (album, work) ->
                        album.getTopicSet().removeIf(topic -> topic.getTitle().equals("b")),
                "album_topic_set"));
        mutations.add(new Mutation(
                "pictures", (album, work) -> album.getPictures().add(work.em().find(Picture.class, "new")), "picture"));
        mutations.add(new Mutation("words", (album, work) -> album.getWords().add("new"), "album_words"));
        mutations.add(new Mutation("words", (album, work) -> album.getWords().remove("b"), "album_words"));
        mutations.add(new Mutation("texts", (album, work) -> album.getTexts().put("new", "t"), "album_texts"));
        mutations.add(new Mutation("texts", (album, work) -> album.getTexts().remove("b"), "album_texts"));
        return mutations;
    }

    @EveryWay(WritePath.FACADE)
    void whatTheChangeOfAQueryDoesToCollectionsIsWritten(Way way, Journal journal, AlbumHooks hooks) {
        for (Mutation mutation : mutationsApart()) {
            reset(way, journal);
            hooks.read("");
            store(way, "album");
            long rows = rows(way, mutation);

            way.commit(work -> work.bulk()
                    .update(work.em().createQuery("select a from Album a", Album.class), album -> mutation.change()
                            .accept(album, work)));

            assertThat(rows(way, mutation)).as(mutation.toString()).isNotEqualTo(rows);
            assertThat(journal.notes())
                    .as(mutation.toString())
                    .contains("before [" + mutation.attribute() + "]", "after [" + mutation.attribute() + "]");
        }
    }

    private static long rows(Way way, Mutation mutation) {
        String count = mutation.table().equals("picture")
                ? "select count(*) from picture where album_id is not null"
                : "select count(*) from " + mutation.table();
        return ((Number) way.database().column(count).get(0)).longValue();
    }
}
