package org.bulkhooks.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.ReflectiveRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetRecordsTest {

    @ParameterizedTest
    @EnumSource
    void refusesUnknownAttributesWhateverHappened(ChangeType type) {
        NetRecords<Account> records = new NetRecords<>(
                Account.class,
                type,
                new ReflectiveRecords<>(Account.class, new EntityClasses(Set.of(Account.class), false)));
        NetRecord<Account> net = new NetRecord<>(1, new Account(1, 5));
        net.add(Changes.updated(List.of(new Account(1, 7)), List.of(new Account(1, 5))), 0);
        records.add(net, 0);

        assertThat(new ChunkAttributes<>(records).changed(0, "balance")).isEqualTo(type != ChangeType.DELETE);
        assertThatThrownBy(() -> new ChunkAttributes<>(records).changed(0, "balanse"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
