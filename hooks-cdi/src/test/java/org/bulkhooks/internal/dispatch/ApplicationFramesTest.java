package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFramesTest {

    /** Stands for the bean of a hook. */
    static class LimitHooks extends CommonHooks {}

    /** Stands for a class that beans of hooks share. */
    static class CommonHooks {}

    private static final String BEAN = LimitHooks.class.getName();
    private static final String SHORT = "ApplicationFramesTest$LimitHooks";

    private static String placeOf(StackTraceElement... stack) {
        IllegalStateException thrown = new IllegalStateException();
        thrown.setStackTrace(stack);
        return ApplicationFrames.ofThrow(thrown, LimitHooks.class);
    }

    private static StackTraceElement frame(String className, String method, int line) {
        return new StackTraceElement(className, method, "A.java", line);
    }

    @Test
    void isTheInnermostFrameInTheBeanClassOfTheHook() {
        assertThat(placeOf(
                        frame("java.util.Objects", "requireNonNull", 1),
                        frame("com.bank.Limits", "find", 2),
                        frame(BEAN, "find", 3),
                        frame(BEAN, "check", 4)))
                .isEqualTo(SHORT + ".find(A.java:3)");
    }

    @Test
    void canBeInASuperclassANestedClassOrALambdaOfTheBeanClass() {
        assertThat(placeOf(frame("com.bank.Limits", "find", 2), frame(CommonHooks.class.getName(), "check", 3)))
                .isEqualTo("ApplicationFramesTest$CommonHooks.check(A.java:3)");
        assertThat(placeOf(frame("com.bank.Limits", "find", 2), frame(BEAN + "$Daily", "check", 3)))
                .isEqualTo(SHORT + "$Daily.check(A.java:3)");
        assertThat(placeOf(frame(BEAN, "lambda$checkDaily$0", 3))).isEqualTo(SHORT + ".checkDaily(A.java:3)");
    }

    @Test
    void isNeverInAClassThatAContainerGenerates() {
        assertThat(placeOf(
                        frame(BEAN + "$Proxy$_$$_WeldSubclass", "check", -1),
                        frame("com.bank.Timed", "around", 7),
                        frame(BEAN + "$$OwbInterceptProxy0", "check", -1)))
                .isEqualTo("Timed.around(A.java:7)");
    }

    @Test
    void isTheInnermostFrameOfTheApplicationWhereTheBeanClassHasNone() {
        assertThat(placeOf(
                        frame("jdk.internal.reflect.Method", "invoke", 1),
                        frame("org.bulkhooks.Change", "oldValue", 2),
                        frame("com.bank.Limits", "find", 3),
                        frame("com.bank.Audit", "around", 4)))
                .isEqualTo("Limits.find(A.java:3)");
    }

    @Test
    void isUnknownWhereNoFrameIsOfTheApplication() {
        assertThat(placeOf()).isEmpty();
        assertThat(placeOf(frame("java.lang.Thread", "run", 1))).isEmpty();
    }

    @Test
    void saysLessWhereLessIsKnown() {
        assertThat(placeOf(new StackTraceElement("Limits", "find", null, -1))).isEqualTo("Limits.find");
        assertThat(placeOf(frame("com.bank.Limits", "find", -1))).isEqualTo("Limits.find(A.java)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.List",
                "jakarta.enterprise.event.Event",
                "org.eclipse.persistence.sessions.Session",
                "org.jboss.weld.event.ObserverMethodImpl",
                "org.bulkhooks.Hooks",
                "org.bulkhooks.bulk.BulkOperations$Shown",
                "org.bulkhooks.internal.bulk.BulkFacade",
                "org.bulkhooks.eclipselink.internal.flush.FlushListener",
                "com.bank.LimitHooks$Proxy$_$$_WeldClientProxy"
            })
    void classesOfLibrariesAndServersAreNotOfTheApplication(String className) {
        assertThat(ApplicationFrames.isOfApplication(className)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.bank.LimitHooks", "Limits", "org.bulkhooks.quickstart.PriceHooks", "javassist.A"})
    void allOthersAre(String className) {
        assertThat(ApplicationFrames.isOfApplication(className)).isTrue();
    }
}
