package org.bulkhooks.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.published.PublishedApplication;
import org.bulkhooks.console.published.PublishedHook;
import org.bulkhooks.console.reading.BankReadings;
import org.bulkhooks.console.reading.Controls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switching off, on and watching, by {@link ControlView} and {@link SwitchOffView}: who may, and what is answered. */
class ControlViewsTest {

    private static final String CHECK_DAILY = "org.example.bank.limits.LimitHooks.checkDaily(BeforeCreate)";

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final Map<String, String> parameters = new HashMap<>(Map.of("app", "bank", "id", CHECK_DAILY));

    @BeforeEach
    void publish() throws JMException {
        Bank.named("bank", "one").publish(server);
    }

    private static Request operator() {
        return new Request("oscar", "viewer", "operator");
    }

    private static Request viewer() {
        return new Request("vera", "viewer");
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private ControlView hookPage(Request request) {
        ControlView view = new ControlView();
        view.reader = BankReadings.on(server);
        view.controls = controls();
        view.operator = new Operator();
        view.operator.faces = request;
        view.parameters = parameters;
        view.read();
        return view;
    }

    @SuppressWarnings("UnnecessaryAssignment") // as above
    private SwitchOffView switchOffPage(Request request) {
        SwitchOffView view = new SwitchOffView();
        view.reader = BankReadings.on(server);
        view.controls = controls();
        view.operator = new Operator();
        view.operator.faces = request;
        view.parameters = parameters;
        view.read();
        return view;
    }

    private Controls controls() {
        return new Controls(new BeanCalls(server, Duration.ofMinutes(1), Runnable::run));
    }

    @Test
    void anOperatorSwitchesAHookOffAndOnAgain() throws IOException {
        Request off = operator();
        parameters.put("reason", " too slow today ");
        parameters.put("until", "deployment");

        switchOffPage(off).switchOff();

        assertThat(off.answer()).startsWith("/console/hook?").contains("checkDaily");
        ControlView page = hookPage(operator());
        assertThat(page.getState()).contains("Switched off since", "too slow today (by oscar)");
        assertThat(page.getMeaning()).contains("While LimitHooks.checkDaily is off");
        assertThat(page.isSwitchableOff()).isFalse();
        assertThat(page.isSwitchableOn()).isTrue();

        Request on = operator();
        hookPage(on).switchOn();

        assertThat(on.answer()).startsWith("/console/hook?");
        assertThat(hookPage(operator()).getState()).isEmpty();
    }

    @Test
    void anOperatorWatchesAHook() throws IOException {
        Request request = operator();

        hookPage(request).watch();

        assertThat(request.answer()).startsWith("/console/hook?");
        assertThat(hookPage(viewer()).getState()).startsWith("Watched until");
    }

    @Test
    void aViewerSeesTheStateAndMayChangeNothing() throws IOException {
        parameters.put("reason", "because");
        Request page = viewer();
        Request watch = viewer();
        Request on = viewer();
        Request off = viewer();

        switchOffPage(page).check();
        hookPage(watch).watch();
        hookPage(on).switchOn();
        switchOffPage(off).switchOff();

        for (Request request : new Request[] {page, watch, on, off}) {
            assertThat(request.answer()).isEqualTo("403");
            assertThat(request.isComplete()).isTrue();
        }
        ControlView seen = hookPage(viewer());
        assertThat(seen.isShown()).isTrue();
        assertThat(seen.getState()).isEmpty();
        assertThat(seen.isWatchable() || seen.isSwitchableOff() || seen.isSwitchableOn())
                .isFalse();
    }

    @Test
    void aHookThatIsGoneIsNotFound() throws IOException {
        parameters.put("id", "org.example.bank.Gone.gone(BeforeCreate)");
        parameters.put("reason", "because");
        Request watch = operator();
        Request page = operator();
        Request off = operator();

        hookPage(watch).watch();
        switchOffPage(page).check();
        switchOffPage(off).switchOff();

        assertThat(watch.answer()).isEqualTo("404");
        assertThat(page.answer()).isEqualTo("404");
        assertThat(off.answer()).isEqualTo("404");
    }

    @Test
    void anApplicationWithoutControlShowsNothing() throws JMException, IOException {
        new PublishedApplication("shop", "one", List.of(new PublishedHook("ShopHooks", "price", "BeforeSave", "Order")))
                .publish(server);
        parameters.put("app", "shop");
        parameters.put("id", "ShopHooks.price(BeforeSave)");
        Request page = operator();

        switchOffPage(page).check();

        assertThat(page.answer()).isEqualTo("404");
        assertThat(hookPage(operator()).isShown()).isFalse();
    }

    @Test
    void asksForAReason() throws IOException {
        parameters.put("reason", "  ");
        Request request = operator();
        SwitchOffView view = switchOffPage(request);

        view.switchOff();

        assertThat(request.answer()).isEmpty();
        assertThat(view.getMessage()).isEqualTo("Say why, in a few words.");
        assertThat(hookPage(operator()).getState()).isEmpty();
    }

    @Test
    void anEndThatNobodyOffersIsAnHour() throws IOException {
        parameters.put("until", "doomsday");
        parameters.put("reason", "x".repeat(400));

        switchOffPage(operator()).switchOff();

        assertThat(hookPage(operator()).getState())
                .startsWith("Switched off from")
                .contains("x".repeat(150))
                .doesNotContain("x".repeat(151));
        assertThat(switchOffPage(operator()).getEnds())
                .extracting(Choice::selected)
                .containsOnly(false);
    }
}
