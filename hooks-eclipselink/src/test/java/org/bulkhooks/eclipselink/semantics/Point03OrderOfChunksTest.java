package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Party;

/**
 * In which order the chunks of several models are handed to hooks: by model in a flush, as the caller wrote them in a
 * call.
 */
@Semantics(
        value = "4 order over models and chunks",
        beans = Point03OrderOverModelsTest.ModelHooks.class,
        configuration = "org.bulkhooks.chunk-size=2")
class Point03OrderOfChunksTest {

    private static List<String> notes(Journal journal, String event) {
        return journal.notes().stream().filter(note -> note.startsWith(event)).toList();
    }

    @EveryWayOfRecords
    void aFlushGoesByModelAndACallByChunk(Way way, Journal journal) {
        way.commit(work -> work.create(
                new Party("P"), new Account("A"), new Account("B"), new Party("Q"), new Party("R"), new Account("C")));

        List<String> byModel = List.of(
                "BeforeCreate all: Party P Q",
                "BeforeCreate all: Party R",
                "BeforeCreate all: Account A B",
                "BeforeCreate all: Account C");
        List<String> byChunk = List.of(
                "BeforeCreate all: Party P",
                "BeforeCreate all: Account A",
                "BeforeCreate all: Account B",
                "BeforeCreate all: Party Q",
                "BeforeCreate all: Party R",
                "BeforeCreate all: Account C");
        assertThat(notes(journal, "BeforeCreate all")).isEqualTo(way.path() == WritePath.FLUSH ? byModel : byChunk);
        assertThat(journal.notes().indexOf("AfterCreate all: Party P"))
                .as("without a stream, all before hooks come before the first after hook")
                .satisfies(first -> {
                    if (way.path() == WritePath.FACADE) {
                        assertThat(first).isGreaterThan(journal.notes().indexOf("BeforeCreate all: Account C"));
                    }
                });
    }
}
