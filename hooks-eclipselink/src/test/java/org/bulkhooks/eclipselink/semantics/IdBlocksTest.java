package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Ticket;

@Semantics("ids of a sequence, drawn in blocks")
class IdBlocksTest {

    @EveryWay({WritePath.FACADE})
    void asManyValuesAsThereAreRecordsAreDrawnAtOnce(Way way) {
        for (int count : new int[] {2, 3, 1_000, 1_001, 2_500, 10_000}) {
            way.database().execute("delete from ticket");
            way.database().statements().clear();
            List<Ticket> tickets = IntStream.range(0, count)
                    .mapToObj(i -> new Ticket("holder " + i))
                    .toList();

            way.commit(work -> work.bulk().create(tickets));

            assertThat(tickets)
                    .as("%s records", count)
                    .extracting(Ticket::getId)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            assertThat(way.database().count("ticket")).isEqualTo(count);
            assertThat(way.database().statements().idQueries())
                    .as("%s records", count)
                    .hasSize(way.database().idQueries(count, 1));
        }
    }
}
