package org.bulkhooks.console.published;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a server with the console may hold: the applications of one WAR. */
public enum Scenario {
    /** No application at all. */
    NONE,

    /** The bank, with something of everything. */
    BANK,

    /** One application, all hooks of which are well. */
    WELL,

    /** One application, no hook of which ever ran. */
    NEVER_RAN,

    /** A hundred applications of ten hooks. */
    MANY,

    /** The bank, and an application whose Statistics cannot be read. */
    THROWING,

    /** The bank, and an application that does not answer while its reader waits. */
    SLOW,

    /** A version of the library that tells more, and some things otherwise than today's. */
    NEWER,

    /** Names that break pages which do not escape, lines that do not break, and cells that calculate. */
    HOSTILE;

    /** How long the slow application is silent: longer than the console waits. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** The context parameter of a WAR that publishes a scenario. */
    static final String PARAMETER = "scenario";

    private static final String SHOP = "org.example.shop.";

    /** Makes the applications, to be published. */
    public List<PublishedApplication> applications() {
        return switch (this) {
            case NONE -> List.of();
            case BANK -> List.of(bank());
            case WELL -> List.of(well());
            case NEVER_RAN -> List.of(neverRan());
            case MANY -> many();
            case THROWING ->
                List.of(bank(), shop("broken", 3).changing("Statistics", columns -> {
                    throw new IllegalStateException("broken on purpose");
                }));
            case SLOW -> List.of(bank(), shop("slow", 3).changing("Catalog", columns -> await()));
            case NEWER -> List.of(newer());
            case HOSTILE -> List.of(hostile());
        };
    }

    private static PublishedApplication bank() {
        return Bank.named("bank", "bank-1");
    }

    /** Returns the web.xml of a WAR of this package that publishes the scenario. */
    public String webXml() {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <context-param>
                    <param-name>%s</param-name>
                    <param-value>%s</param-value>
                  </context-param>
                </web-app>
                """.formatted(PARAMETER, name());
    }

    private static void await() {
        try {
            new CountDownLatch(1).await(SILENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static PublishedApplication shop(String name, int hooks) {
        List<PublishedHook> all = new ArrayList<>();
        for (int hook = 0; hook < hooks; hook++) {
            all.add(new PublishedHook(SHOP + "OrderHooks", "step" + hook, "BeforeCreate", SHOP + "Order")
                    .priority(1_000 + hook)
                    .ran(120, 1_800, Duration.ofMillis(3 + hook), 100d / hooks, Duration.ofSeconds(20)));
        }
        return new PublishedApplication(name, name + "-1", all).entity(SHOP + "Order", "SHOP_ORDER");
    }

    /** More hooks than a picture of the order has room for, and an operation that goes on. */
    private static PublishedApplication well() {
        return shop("shop", 24)
                .operation(new PublishedOperation(
                                "bulk.create", SHOP + "Order", Duration.ofMinutes(2), Duration.ofMinutes(2), 40_000)
                        .counted(40, 960, 120)
                        .outcome("RUNNING")
                        .from("OrderImport.run(OrderImport.java:31)", "concurrent/order-import-1", ""));
    }

    private static PublishedApplication neverRan() {
        return new PublishedApplication(
                        "new",
                        "new-1",
                        List.of(
                                new PublishedHook(SHOP + "OrderHooks", "price", "BeforeSave", SHOP + "Order"),
                                new PublishedHook(SHOP + "OrderHooks", "mail", "AfterCreate", SHOP + "Order")
                                        .phase("AFTER_SUCCESS")))
                .entity(SHOP + "Order", "SHOP_ORDER")
                .startedHoursAgo(0);
    }

    private static List<PublishedApplication> many() {
        List<PublishedApplication> all = new ArrayList<>();
        for (int number = 1; number <= 100; number++) {
            all.add(shop("shop-%03d".formatted(number), 10));
        }
        return all;
    }

    private static PublishedApplication newer() {
        return bank().changing("Catalog", columns -> {
            columns.put("LibraryVersion", "9.0.0");
            columns.put("HookColours", new String[] {"red"});
            columns.put(
                    "Moods",
                    new OpenTable().column("moods", new String[] {"merry"}).data());
            String[] phases = (String[]) columns.get("HookPhases");
            phases[0] = "BEFORE_DINNER";
            String[] events = (String[]) columns.get("HookEvents");
            events[1] = "AfterMerge";
        });
    }

    private static PublishedApplication hostile() {
        String script = "<script>alert(1)</script>";
        String calculated = "=cmd()|'/c calc'!A1";
        String rightToLeft = "\u202e\u05e9\u05dc\u05d5\u05dd";
        String longName = "AVeryLongNameOfAHook".repeat(15);
        String model = "org.example.Account\"'><img src=x>";
        return new PublishedApplication(
                        script + rightToLeft + calculated,
                        "hostile-1",
                        List.of(
                                ran(new PublishedHook("org.example." + script, calculated, "BeforeCreate", model)),
                                ran(new PublishedHook("org.example." + rightToLeft, rightToLeft, "AfterUpdate", model))
                                        .when("<b>" + rightToLeft + "</b> changed", script, rightToLeft),
                                ran(new PublishedHook("org.example.Hooks", longName, "AfterCreate", model + longName))
                                        .failingFor(Duration.ofMinutes(5))
                                        .threw(new PublishedThrow(
                                                "org.example." + script + longName,
                                                false,
                                                240,
                                                Duration.ofMinutes(5),
                                                Duration.ofSeconds(9),
                                                script + "." + longName + "(" + rightToLeft + ".java:1)")),
                                ran(new PublishedHook("org.example.Hooks", "+sum", "ChangeSet", model))
                                        .sends(1, 1, "select '" + script + "' from " + longName)))
                .entity(model, "\"T" + script + "\"")
                .entity(model + longName, longName)
                .graph(model, script + "\n" + rightToLeft + "\n" + longName, script, rightToLeft)
                .bypassed("Hooks.+sum", calculated + script, 10, Duration.ofMinutes(3), model, "CREATE")
                .nativeSql(model, "update \"" + script + "\" set x = ? where " + longName, 7, Duration.ofMinutes(1))
                .operation(
                        new PublishedOperation("bulk.create", model, Duration.ofSeconds(9), Duration.ofMillis(70), 100)
                                .counted(1, 3, 200)
                                .from(script + "." + longName + "(" + rightToLeft + ":1)", calculated, script))
                .controlled();
    }

    private static PublishedHook ran(PublishedHook hook) {
        return hook.ran(240, 9_000, Duration.ofMillis(17), 25, Duration.ofSeconds(9));
    }
}
