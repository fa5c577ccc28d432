package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics(value = "1 chunks of the configured size", configuration = "org.bulkhooks.chunk-size=3")
class ConfiguredChunkSizeTest {

    @EveryWayOfRecords
    void chunksHaveTheConfiguredSize(Way way, Journal journal) {
        way.commit(work -> work.create(Samples.accounts(7)));

        assertThat(sizes(journal)).containsExactly(3, 3, 1);
    }

    @EveryWay(WritePath.FACADE)
    void theOptionOfACallGoesFirst(Way way, Journal journal) {
        way.commit(work -> work.bulk().create(Samples.accounts(7), BulkOptions.chunkSize(5)));

        assertThat(sizes(journal)).containsExactly(5, 2);
    }

    private static List<Integer> sizes(Journal journal) {
        return journal.calls(Event.AFTER_CREATE, Account.class).stream()
                .map(Call::size)
                .toList();
    }
}
