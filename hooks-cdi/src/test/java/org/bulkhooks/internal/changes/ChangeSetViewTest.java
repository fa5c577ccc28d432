package org.bulkhooks.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bulkhooks.testing.TestChanges;
import org.junit.jupiter.api.Test;

class ChangeSetViewTest {

    @Entity
    static class Account {
        @Id
        long id = 1;
    }

    @Test
    void tellsItsEventAsAHookNamesIt() {
        Account one = new Account();
        Account two = new Account();
        two.id = 2;

        assertThat(TestChanges.create(one, two).beforeCreate())
                .hasToString("BeforeCreate<Account> of 2 records, chunk 0");
        assertThat(TestChanges.create(one).validateCreate())
                .hasToString("ValidateCreate<Account> of 1 record, chunk 0");
        assertThat(TestChanges.update(one, one).afterUpdate()).hasToString("AfterUpdate<Account> of 1 record, chunk 0");
        assertThat(TestChanges.delete(one, two).afterDelete())
                .hasToString("AfterDelete<Account> of 2 records, chunk 0");
    }
}
