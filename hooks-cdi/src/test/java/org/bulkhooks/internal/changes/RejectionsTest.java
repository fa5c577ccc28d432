package org.bulkhooks.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulkhooks.RejectedRecord;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private final Rejections rejections = new Rejections();

    @Test
    void tellsThoseSinceSomeTimeWithoutTheEarlierOnes() {
        reject(2, 1);
        int before = rejections.size();
        reject(5, 4, 5);

        assertThat(rejections.positionsSince(before)).containsExactlyInAnyOrder(4, 5);
        assertThat(rejections.recordsSince(before)).isEqualTo(2);
        assertThat(rejections.positionsSince(rejections.size())).isEmpty();
        assertThat(rejections.inOrder()).extracting(RejectedRecord::position).containsExactly(1, 2, 4, 5, 5);
    }

    private void reject(int... positions) {
        for (int position : positions) {
            rejections.add(new RejectedRecord(position, String.class, null, "no"));
        }
    }
}
