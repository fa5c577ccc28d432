package org.bulkhooks.eclipselink.semantics.statements;

import java.util.List;

/** The rows that each statement begins with: always the same, and with the same ids. */
final class Bank {

    private Bank() {}

    static final List<String> ROWS = List.of(
            """
            insert into branch (code, city) values ('N', 'Springfield'), ('S', 'Shelbyville')""",
            """
            insert into customer (id, version, name, street, city, branch_code) values
            (1, 1, 'Ann', '1 Elm Street', 'Springfield', 'N'),
            (2, 3, 'Bob', '2 Elm Street', 'Shelbyville', 'S'),
            (3, 1, 'Cid', null, null, null)""",
            """
            insert into account (id, kind, version, account_number, balance, status, currency, postal_street, city, remark,
            customer_id, rate) values
            (11, 'ACCOUNT', 1, 'A1', 10, 'OPEN', 'eur', '1 Main Street', 'Springfield', null, 1, null),
            (12, 'SAVINGS', 1, 'S1', 20, 'OPEN', 'usd', '2 Main Street', 'Shelbyville', 'x', 2, 1),
            (13, 'ACCOUNT', 4, 'A2', -5, 'FROZEN', 'eur', '3 Main Street', 'Springfield', 'x', 1, null),
            (14, 'SAVINGS', 2, 'S2', 0, 'CLOSED', 'eur', '4 Main Street', 'Ogdenville', 'y', null, 2),
            (15, 'ACCOUNT', 1, 'A3', 100, 'OPEN', 'usd', '5 Main Street', 'Springfield', null, 3, null),
            (16, 'ACCOUNT', 1, 'A4', null, null, null, null, null, 'x', 2, null),
            (17, 'SAVINGS', 1, 'S3', 7.5, 'OPEN', 'eur', '7 Main Street', 'Springfield', ' y ', 1, 3)""",
            """
            insert into note (id, text, customer_id) values (31, 'one', 1), (32, 'two', 1), (33, 'three', 2), (34, null, null)""",
            """
            insert into contact (id, version, name) values (41, 1, 'C1'), (42, 1, 'C2'), (43, 1, 'C3')""",
            """
            insert into contact_phones (contact_id, phones) values (41, '1'), (41, '2'), (42, '1')""",
            """
            insert into party (id, dtype, version, name) values
            (51, 'Party', 1, 'P1'), (52, 'Company', 1, 'C1'), (53, 'Party', 1, 'P2'), (54, 'Company', 2, 'C2')""",
            """
            insert into company (id, taxnumber) values (52, 't1'), (54, 't2')""",
            """
            insert into vehicle (id, version, name, wheels) values (61, 1, 'V1', 4), (62, 1, 'V2', 3)""",
            """
            insert into truck (id, version, name, wheels, cargo) values (63, 1, 'T1', 6, 10), (64, 2, 'T2', 8, 20)""",
            """
            insert into desk (room, place, colour) values ('R1', 1, 'red'), ('R1', 2, 'blue'), ('R2', 1, 'red'), ('R0', 9, 'red')""",
            """
            insert into slot (slot_week, slot_hour, title) values (1, 9, 'a'), (1, 10, 'b'), (2, 9, 'c')""",
            """
            insert into adviser (name) values ('Dan'), ('Eve')""",
            """
            insert into topic (title) values ('T1'), ('T2')""",
            """
            insert into appointment (id, version, subject, minutes, desk_room, desk_place, booked_week, booked_hour, host_id) values
            (71, 1, 'first', 'm1', 'R1', 1, 1, 9, 51), (72, 1, 'second', 'm2', 'R2', 1, null, null, 52),
            (73, 1, 'third', null, null, null, 2, 9, null)""",
            """
            insert into appointment_adviser (appointment_id, advisers_name) values (71, 'Dan'), (71, 'Eve'), (72, 'Eve')""",
            """
            insert into appointment_deputy (appointment_id, deputies_name) values (71, 'Dan')""",
            """
            insert into appointment_topic (appointment_id, agenda_title, place) values (71, 'T1', 0), (71, 'T2', 1)""",
            """
            insert into reminder (id, version, text, due, seen, done, urgency) values
            (81, {ts '2020-01-01 10:00:00'}, 'call', {d '2020-02-01'}, null, false, 1),
            (82, {ts '2020-01-01 10:00:00'}, 'write', {d '9999-02-01'}, {ts '2020-01-15 12:00:00'}, true, 2)""",
            """
            insert into clerk (id, version, name, boss_id, deputy_id, desk_room, desk_place, former_room, former_place,
            task, duty_branch, stand_in) values
            (91, 1, 'Mia', null, null, 'R1', 1, null, null, 'all', 'N', null),
            (92, 1, 'Leo', 91, null, 'R2', 1, 'R1', 2, 'some', 'S', 91),
            (93, 2, 'Ida', 92, 91, null, null, 'R1', 2, 'some', null, null),
            (94, 1, 'Tom', 92, 92, 'R1', 2, 'R1', 2, null, null, null),
            (95, 1, 'Eve', 95, 93, 'R2', 1, null, null, 'none', 'N', 94)""",
            """
            insert into listing (id, version, twin_id, currency, formercurrency, own_code, formercode, price, formerprice,
            own_size, formersize, weight, formerweight, own_state, formerstate, grade, formergrade, own_day, formerday,
            own_moment, formermoment, sold, formersold, own_mark, formermark) values
            (102, 1, 102, 'usd', 'usd', 'lev', 'vel', '5 ct', '5 ct', 'L', 'L', '9', '9', 2, 1, 'FROZEN', 'OPEN',
            {d '2021-02-01'}, {d '2021-02-02'}, {ts '2021-01-15 12:00:00'}, {ts '2021-01-16 12:00:00'}, 'no', 'yes',
            'c', 'd'),
            (101, 1, 102, 'eur', 'usd', 'abc', 'xyz', '12 ct', '5 ct', 'S', 'L', '7', '8', 1, 0, 'OPEN', 'CLOSED',
            {d '2020-02-01'}, {d '2020-02-02'}, {ts '2020-01-15 12:00:00'}, {ts '2020-01-16 12:00:00'}, 'yes', 'no',
            'a', 'b'),
            (103, 2, null, null, 'eur', null, 'xyz', null, '5 ct', null, 'L', null, '8', null, 1, null, 'OPEN',
            null, {d '2020-02-02'}, null, {ts '2020-01-16 12:00:00'}, null, 'yes', null, 'x')""",
            """
            insert into diary (id, version, utildate, begun, ended, calendar, sqldate, sqltime, sqltimestamp, local_day, local_hour,
            local_moment, status) values
            (111, 1, {d '2020-02-01'}, {ts '2020-02-01 10:00:00'}, {ts '2020-02-01 10:00:00'},
            {ts '2020-02-01 10:00:00'}, {d '2020-02-01'}, {t '10:00:00'}, {ts '2020-02-01 10:00:00'}, {d '2020-02-01'},
            {t '10:00:00'}, {ts '2020-02-01 10:00:00'}, 1),
            (112, 2, null, null, null, null, null, null, null, null, null, null, null)""");
}
