package org.bulkhooks.eclipselink.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.sql.TableName.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables an SQL text writes to. A name in quotes is shown in quotes, another in upper case. */
class WrittenTablesTest {

    static Stream<Arguments> writes() {
        return Stream.of(
                // the statements
                arguments("insert into account (id) values (1)", "ACCOUNT"),
                arguments("INSERT INTO Account SELECT * FROM old_account", "ACCOUNT"),
                arguments("insert account values (1)", "ACCOUNT"),
                arguments("update account set balance = 0", "ACCOUNT"),
                arguments("update account a set a.balance = 0", "ACCOUNT"),
                arguments("delete from account where id = ?1", "ACCOUNT"),
                arguments("delete account where id = ?1", "ACCOUNT"),
                arguments(
                        "merge into account using other on (1 = 1) when matched then update set x = 1"
                                + " when not matched then insert (x) values (1) when matched then delete",
                        "ACCOUNT"),
                arguments("merge account as t using other on t.id = other.id when matched then delete;", "ACCOUNT"),
                arguments("replace into account values (1)", "ACCOUNT"),
                arguments("truncate table account", "ACCOUNT"),
                arguments("truncate account, only customer restart identity", "ACCOUNT CUSTOMER"),
                // where they hide
                arguments("  \n\t(delete from account)", "ACCOUNT"),
                arguments("update account set balance = 0 returning id", "ACCOUNT"),
                arguments("with gone as (delete from account returning *) select * from gone", "ACCOUNT"),
                arguments(
                        "with ids (id) as (select 1) update account set x = 1 where id in (select id from ids)",
                        "ACCOUNT"),
                arguments("with a as (insert into log values (1)), b as (delete from note) select 1", "LOG NOTE"),
                arguments("with recursive a as (select * from account) delete from a", "A ACCOUNT"),
                arguments("select 1; delete from account; update note set x = 1", "ACCOUNT NOTE"),
                arguments("begin delete from account; end;", "ACCOUNT"),
                arguments("set nocount on delete from account", "ACCOUNT"),
                arguments("declare @x int = 1 delete from account", "ACCOUNT"),
                arguments(
                        "insert all into account (id) values (1) into note values (2) select 1 from dual",
                        "ACCOUNT NOTE"),
                arguments("select * from final table (insert into account values (1))", "ACCOUNT"),
                // forms of dialects
                arguments("insert ignore into account values (1)", "ACCOUNT"),
                arguments("insert or replace into account values (1)", "ACCOUNT"),
                arguments("delete low_priority quick from account", "ACCOUNT"),
                arguments("delete top (10) from account", "ACCOUNT"),
                arguments("update top (?1) account set x = 1", "ACCOUNT"),
                arguments("update only account set x = 1", "ACCOUNT"),
                arguments("update a set x = 1 from account as a join note n on n.id = a.id", "A ACCOUNT"),
                arguments("delete a from account a join note on note.id = a.id", "A ACCOUNT"),
                arguments("delete a, n from account as a, note n where a.id = n.id", "A ACCOUNT N NOTE"),
                arguments("delete from a using account a", "A ACCOUNT"),
                arguments("update account a, note n set a.x = n.x", "ACCOUNT NOTE"),
                arguments("update log join account on (log.id = account.id) set log.x = 1", "LOG ACCOUNT"),
                arguments("update (select x from account) set x = 1", "ACCOUNT"),
                arguments("insert into log values (1) on duplicate key update account = 1", "LOG"),
                arguments("insert into log values (1) on conflict (id) do update set account = 1", "LOG"),
                arguments("update log set x = 1 from account where account.id = log.id", "LOG"),
                // names
                arguments("delete from \"Account\"", "\"Account\""),
                arguments("delete from \"a\"\"b\"", "\"a\"b\""),
                arguments("delete from `account`", "\"account\""),
                arguments("delete from [dbo].[Account]", "\"dbo\".\"Account\""),
                arguments("delete from bank . public.account", "BANK.PUBLIC.ACCOUNT"),
                arguments("delete from account_2024", "ACCOUNT_2024"),
                arguments("delete from konto_öffentlich", "KONTO_ÖFFENTLICH"),
                // comments and literals
                arguments("delete /* from note */ from -- note\n account", "ACCOUNT"),
                arguments("-- all\ndelete from account", "ACCOUNT"),
                arguments("/*+ hint */update/**/account/**/set x='delete from note'", "ACCOUNT"),
                arguments("select 'it''s'; delete from account", "ACCOUNT"),
                arguments("select '\\'; delete from account; select '\\'", "ACCOUNT"),
                arguments("select E'\\'' ; delete from account", "ACCOUNT"),
                arguments("select $$it's$$ ; delete from account", "ACCOUNT"),
                arguments("select $x$ $$ ' $x$ ; delete from account", "ACCOUNT"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void findsTheTablesThatAreWrittenTo(String sql, String tables) {
        assertThat(written(sql, SqlDialect.UNKNOWN)).isEqualTo(tables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from account",
                "select * from account for update",
                "select * from account a for update of a skip locked",
                "select * from account for no key update",
                "with a as (select * from account) select * from a",
                "select update_time, a.delete, truncate(x, 2), replace(x, 'a', 'b'), insert(x, 1, 2, 'c') from account",
                "select 'delete from account'",
                "select $$delete from account$$",
                "select 1 /* delete from account */ -- delete from account",
                "select \"delete\" from account",
                "select 1 from account where kind = :delete or kind = #update or kind = ?merge",
                "create table x (id int references account on delete cascade on update cascade)",
                "create or replace view x as select * from account",
                "grant update, delete on account to x",
                "grant insert on account to x",
                "call remove_accounts(?)",
                "select 'never closed",
                "/* never closed",
                "delete from",
                "update",
                "insert into (",
                "",
                ";"
            })
    void findsNoneInOtherText(String sql) {
        assertThat(written(sql, SqlDialect.UNKNOWN)).isEmpty();
    }

    @Test
    void readsBackslashesAsTheDatabaseDoes() {
        String sql = "select 'a\\'; delete from account; --'";

        assertThat(written(sql, SqlDialect.UNKNOWN)).isEqualTo("ACCOUNT");
        assertThat(written(sql, SqlDialect.MYSQL)).isEmpty();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("delete from ACCOUNT", "delete from account", true),
                arguments("delete from \"account\"", "delete from Account", true),
                arguments("delete from \"account\"", "delete from \"Account\"", false),
                arguments("delete from \"account\"", "delete from `account`", true),
                arguments("delete from bank.account", "delete from account", true),
                arguments("delete from bank.account", "delete from archive.account", false),
                arguments("delete from main.bank.account", "delete from BANK.account", true),
                arguments("delete from account", "delete from accounts", false));
    }

    @ParameterizedTest
    @MethodSource("names")
    void comparesNames(String one, String other, boolean same) {
        TableName first =
                WrittenTables.of(SqlScanner.tokens(one, SqlDialect.UNKNOWN)).get(0);
        TableName second =
                WrittenTables.of(SqlScanner.tokens(other, SqlDialect.UNKNOWN)).get(0);

        assertThat(first.matches(second)).isEqualTo(same);
        assertThat(second.matches(first)).isEqualTo(same);
    }

    private static String written(String sql, SqlDialect dialect) {
        List<TableName> tables = WrittenTables.of(SqlScanner.tokens(sql, dialect));
        return tables.stream().map(WrittenTablesTest::text).collect(Collectors.joining(" "));
    }

    private static String text(TableName name) {
        return name.parts().stream()
                .map((Part part) -> part.quoted() ? '"' + part.text() + '"' : part.text())
                .collect(Collectors.joining("."));
    }
}
