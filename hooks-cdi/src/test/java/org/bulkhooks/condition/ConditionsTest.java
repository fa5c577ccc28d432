package org.bulkhooks.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.condition.Conditions.changed;
import static org.bulkhooks.condition.Conditions.changesFrom;
import static org.bulkhooks.condition.Conditions.changesTo;
import static org.bulkhooks.condition.Conditions.equal;
import static org.bulkhooks.condition.Conditions.greaterOrEqual;
import static org.bulkhooks.condition.Conditions.greaterThan;
import static org.bulkhooks.condition.Conditions.isNotNull;
import static org.bulkhooks.condition.Conditions.isNull;
import static org.bulkhooks.condition.Conditions.lessOrEqual;
import static org.bulkhooks.condition.Conditions.lessThan;
import static org.bulkhooks.condition.Conditions.notEqual;
import static org.bulkhooks.condition.Conditions.unchanged;
import static org.bulkhooks.condition.Conditions.wasEqual;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("JavaUtilDate") // entities have attributes of this type
class ConditionsTest {

    private static final Change<?> CREATE = OneChange.created(Map.of("a", 1));
    private static final Change<?> CREATE_NULL = OneChange.created(Map.of());
    private static final Change<?> SAME = OneChange.updated(Map.of("a", 1), Map.of("a", 1));
    private static final Change<?> TO_ONE = OneChange.updated(Map.of("a", 0), Map.of("a", 1));
    private static final Change<?> FROM_ONE = OneChange.updated(Map.of("a", 1), Map.of("a", 0));
    private static final Change<?> TO_NULL = OneChange.updated(Map.of("a", 1), Map.of());
    private static final Change<?> DELETE = OneChange.deleted(Map.of("a", 1));

    static Stream<Arguments> eachConditionWithWhatPasses() {
        return Stream.of(
                Arguments.of(changed("a"), "create createNull toOne fromOne toNull"),
                Arguments.of(changed("b", "a"), "create createNull toOne fromOne toNull"),
                Arguments.of(changed("b"), "create createNull"),
                Arguments.of(unchanged("a"), "same delete"),
                Arguments.of(unchanged("b", "a"), "same delete"),
                Arguments.of(equal("a", 1), "create same toOne delete"),
                Arguments.of(equal("a", 1).onlyOnChange(), "create toOne"),
                Arguments.of(notEqual("a", 1), "createNull fromOne toNull"),
                Arguments.of(wasEqual("a", 1), "same fromOne toNull delete"),
                Arguments.of(changesTo("a", 1), "create toOne"),
                Arguments.of(changesFrom("a", 1), "fromOne toNull"),
                Arguments.of(greaterThan("a", 0), "create same toOne delete"),
                Arguments.of(greaterThan("a", 1), ""),
                Arguments.of(greaterOrEqual("a", 1), "create same toOne delete"),
                Arguments.of(greaterOrEqual("a", 1).onlyOnChange(), "create toOne"),
                Arguments.of(lessThan("a", 1), "fromOne"),
                Arguments.of(lessThan("a", 0), ""),
                Arguments.of(lessOrEqual("a", 0), "fromOne"),
                Arguments.of(isNull("a"), "createNull toNull"),
                Arguments.of(isNull("a").onlyOnChange(), "createNull toNull"),
                Arguments.of(isNotNull("a"), "create same toOne fromOne delete"),
                Arguments.of(isNotNull("a").onlyOnChange(), "create toOne fromOne"),
                Arguments.of(equal("a", 1).negate(), "createNull fromOne toNull"),
                Arguments.of(changed("a").and(equal("a", 1)), "create toOne"),
                Arguments.of(isNull("a").or(wasEqual("a", 0)), "createNull toOne toNull"));
    }

    @ParameterizedTest
    @MethodSource
    void eachConditionWithWhatPasses(Condition<Object> condition, String passing) {
        Map<String, Change<?>> changes = Map.of(
                "create", CREATE,
                "createNull", CREATE_NULL,
                "same", SAME,
                "toOne", TO_ONE,
                "fromOne", FROM_ONE,
                "toNull", TO_NULL,
                "delete", DELETE);

        assertThat(changes.keySet().stream().filter(name -> condition.test(changes.get(name))))
                .as(condition.description())
                .containsExactlyInAnyOrder(passing.isEmpty() ? new String[0] : passing.split(" "));
    }

    private static final ZonedDateTime NOW = ZonedDateTime.of(2099, 1, 31, 23, 59, 0, 5_000_000, ZoneOffset.UTC);

    private static Calendar laxCalendar() {
        Calendar calendar = Calendar.getInstance(Locale.US);
        calendar.setTimeInMillis(NOW.toInstant().toEpochMilli());
        assertThat(calendar).as("weeks and cutover differ").isNotEqualTo(GregorianCalendar.from(NOW));
        return calendar;
    }

    static Stream<Arguments> comparesValuesOfDifferentTypesByValue() {
        return Stream.of(
                Arguments.of(new BigDecimal("1.00"), new BigDecimal("1.0"), 0),
                Arguments.of(1L, 1, 0),
                Arguments.of((short) 2, 1L, 1),
                Arguments.of(new BigDecimal("0.1"), 0.1, 0),
                Arguments.of(0.1f, 0.1, 0),
                Arguments.of(new BigInteger("18446744073709551616"), Long.MAX_VALUE, 1),
                Arguments.of(Double.NEGATIVE_INFINITY, 0, -1),
                Arguments.of(new BigDecimal("1e400"), 1, 1),
                Arguments.of(Double.POSITIVE_INFINITY, new BigDecimal("1e100"), 1),
                Arguments.of(new Date(1000), new Timestamp(1000), 0),
                Arguments.of(new Timestamp(1001), new Date(1000), 1),
                Arguments.of(Calendar.getInstance(), GregorianCalendar.from(NOW), -1),
                Arguments.of(laxCalendar(), GregorianCalendar.from(NOW), 0),
                Arguments.of(laxCalendar(), Date.from(NOW.toInstant()), 0),
                Arguments.of(NOW, NOW.withZoneSameInstant(ZoneOffset.ofHours(5)), 0),
                Arguments.of(NOW.toOffsetDateTime(), NOW.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.MAX), 0),
                Arguments.of(NOW.toOffsetDateTime().plusNanos(1), NOW.toOffsetDateTime(), 1),
                Arguments.of(Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, 0),
                Arguments.of(Timestamp.from(NOW.plusNanos(1).toInstant()), Date.from(NOW.toInstant()), 1),
                Arguments.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), -1),
                Arguments.of("", "a", -1),
                Arguments.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, -1));
    }

    @ParameterizedTest
    @MethodSource
    void comparesValuesOfDifferentTypesByValue(Object value, Object operand, int order) {
        Change<?> change = OneChange.created(Map.of("a", value));

        assertThat(equal("a", operand).test(change)).isEqualTo(order == 0);
        assertThat(notEqual("a", operand).test(change)).isEqualTo(order != 0);
        assertThat(greaterThan("a", operand).test(change)).isEqualTo(order > 0);
        assertThat(greaterOrEqual("a", operand).test(change)).isEqualTo(order >= 0);
        assertThat(lessThan("a", operand).test(change)).isEqualTo(order < 0);
        assertThat(lessOrEqual("a", operand).test(change)).isEqualTo(order <= 0);
    }

    @Test
    void comparesArraysByContent() {
        assertThat(equal("a", new byte[] {1}).test(OneChange.created(Map.of("a", new byte[] {1}))))
                .isTrue();
    }

    @Test
    void refusesValuesWithoutCommonOrderAndDoesNotShowThem() {
        Change<?> change = OneChange.created(Map.of("a", "secret"));

        assertThatThrownBy(() -> greaterThan("a", 1).test(change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a value of the type java.lang.String cannot be compared with one of the type java.lang.Integer");
        assertThatThrownBy(() -> equal("a", null)).hasMessageContaining("use isNull or isNotNull");
        assertThatThrownBy(() -> changed()).hasMessage("name at least one attribute");
    }

    @Test
    void describesItselfInWords() {
        assertThat(changed("balance")
                        .and(equal("status", DayOfWeek.MONDAY).or(isNull("tier")))
                        .description())
                .isEqualTo("balance changed and (status = MONDAY or tier is null)");
        assertThat(isNull("a").or(isNotNull("b").and(unchanged("c", "d"))).description())
                .isEqualTo("a is null or (b is not null and none of c, d changed)");
        assertThat(greaterThan("a", 1).onlyOnChange().and(notEqual("b", "x")).description())
                .isEqualTo("a > 1 on change and b != 'x'");
        assertThat(changesTo("a", 1)
                        .or(changesFrom("a", 2))
                        .or(wasEqual("b", 3))
                        .negate()
                        .description())
                .isEqualTo("not (a changes to 1 or a changes from 2 or b was 3)");
        Condition<Object> lambda = change -> true;
        assertThat(lambda.description()).isEqualTo("a condition");
    }

    @Test
    void asksNoFurtherConditionThanNeeded() {
        Condition<Object> never = change -> {
            throw new AssertionError("asked");
        };
        assertThat(isNull("a").and(never).test(CREATE)).isFalse();
        assertThat(isNotNull("a").or(never).test(CREATE)).isTrue();
    }

    @Test
    void nameTheAttributesThatTheyLookAt() {
        Condition<Object> all = Conditions.changed("a", "b")
                .and(Conditions.unchanged("c").or(Conditions.equal("d.e", 1)))
                .and(Conditions.isNull("f").negate())
                .and(Conditions.changesTo("g", 1))
                .and(Conditions.greaterThan("h", 1).onlyOnChange());

        assertThat(all.attributes()).containsExactlyInAnyOrder("a", "b", "c", "d.e", "f", "g", "h");
        assertThat(((Condition<Object>) change -> true).attributes()).isEmpty();
    }
}
