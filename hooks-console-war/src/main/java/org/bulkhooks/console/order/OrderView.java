package org.bulkhooks.console.order;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.OrderStep;
import org.bulkhooks.console.reading.Orders;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Span;
import org.jspecify.annotations.Nullable;

/** The page /order: what runs when records of a model are written, or what uses one of its attributes. */
@Named
@RequestScoped
public class OrderView {

    private static final int NOT_FOUND = 404;

    @Inject
    private FacesContext faces;

    @Inject
    private Applications reader;

    @Inject
    private Orders orders;

    @Inject
    private Controls controls;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private Span span = Span.START;
    private ChosenApplication chosen = new ChosenApplication(List.of(), null, "");
    private OrderRequest request = OrderRequest.NONE;
    private @Nullable OrderPage page;
    private List<UseRow> uses = List.of();
    private boolean usesKnown;
    private String problem = "";

    @PostConstruct
    void read() {
        chosen = ChosenApplication.of(reader.all(), parameters);
        ApplicationReading application = chosen.application();
        if (application != null) {
            request = OrderRequest.of(application, parameters);
            problem = request.unknown().isEmpty() ? chosen.problem() : request.unknown();
            span = HookListing.usualSpan(List.of(application));
            try {
                readOrder(application);
                readUses(application);
            } catch (UnreadableException unreadable) {
                problem = Texts.of("page.problem", application.key().name(), String.valueOf(unreadable.getMessage()));
            }
        }
    }

    private void readOrder(ApplicationReading application) throws UnreadableException {
        if (request.entityClass().isEmpty()) {
            return;
        }
        Optional<List<OrderStep>> steps = orders.order(application, request.entityClass(), request.change());
        if (steps.isEmpty()) {
            if (problem.isEmpty() && !application.hooks().isEmpty()) {
                problem = Texts.of("order.unknown", application.key().name());
            }
            return;
        }
        List<HookControl> states = controls.of(application).orElse(List.of());
        page = OrderPage.of(
                application,
                request.entityClass(),
                request.change(),
                steps.get(),
                states,
                hook -> Links.toHook(hook, chosen.all()),
                span,
                this::marks);
    }

    private void readUses(ApplicationReading application) throws UnreadableException {
        if (request.attribute().isEmpty() || request.entityClass().isEmpty()) {
            return;
        }
        Optional<List<UseRow>> found = orders.attribute(application, request.entityClass(), request.attribute())
                .map(list -> list.stream()
                        .map(use -> UseRow.of(use, application, chosen.all()))
                        .toList());
        usesKnown = found.isPresent();
        uses = found.orElse(List.of());
    }

    /** Returns what needs an eye; a tie is shown by the picture itself. */
    private List<Mark> marks(HookReading hook) {
        return Mark.of(Diagnosis.of(hook, now)).stream()
                .filter(mark -> !mark.icon().equals("tie"))
                .toList();
    }

    /** Answers 404 where there is no such application, model or change. Called before the page is written. */
    public void check() {
        if (chosen.unknown() || !request.unknown().isEmpty()) {
            faces.getExternalContext().setResponseStatus(NOT_FOUND);
        }
    }

    /** Returns the application that the page is about. */
    public ChosenApplication getChosen() {
        return chosen;
    }

    /** Returns the order, or null if there is none to show. */
    public @Nullable OrderPage getPage() {
        return page == null || page.rows().isEmpty() ? null : page;
    }

    /** Returns what cannot be shown, as a sentence, or an empty string. */
    public String getProblem() {
        return problem;
    }

    /** Returns the title of the page. */
    public String getTitle() {
        return request.entityClass().isEmpty() ? Texts.of("nav.order") : request.title();
    }

    /** Returns how many hooks and ties there are. */
    public String getSummary() {
        OrderPage shown = getPage();
        if (shown == null) {
            return "";
        }
        String hooks = Texts.counted(
                "order.summary", shown.rows().size(), Show.count(shown.rows().size()));
        int ties = shown.ties().size();
        return ties == 0 ? hooks : Texts.of("order.and", hooks, Texts.counted("order.ties", ties, Show.count(ties)));
    }

    /** Returns what the picture means. */
    public String getUnder() {
        return Texts.of(span == Span.START ? "order.under" : "order.under.hour");
    }

    /** Returns the heading of the column of runs. */
    public String getRunsTitle() {
        return Texts.of(span == Span.START ? "order.col.runs" : "order.col.runs.hour");
    }

    /** Tells whether the application tells the order, and no hook is in it. */
    public boolean isWithoutHooks() {
        return page != null && page.rows().isEmpty();
    }

    /** Returns the sentence that says that no hook is called. */
    public String getNoHook() {
        return Texts.of("order.empty", request.model(), Texts.of("order.change." + request.change()));
    }

    /** Returns the words of the link to all hooks. */
    public String getAllHooks() {
        int hooks =
                chosen.application() == null ? 0 : chosen.application().hooks().size();
        return Texts.counted("order.all", hooks, Show.count(hooks));
    }

    /** Returns the models to choose from. */
    public List<Choice> getModels() {
        return chosen.application() == null ? List.of() : request.models(chosen.application());
    }

    /** Returns the events to choose from; their values are queries. */
    public List<Choice> getChanges() {
        return Stream.of("CREATE", "UPDATE", "DELETE")
                .map(change -> new Choice(
                        Links.toOrder(chosen.name(), request.model(), change.toLowerCase(Locale.ROOT)),
                        Texts.of("order.choose." + change),
                        change.equals(request.change())))
                .toList();
    }

    /** Returns the event that is chosen, as it stands in the URL. */
    public String getChange() {
        return request.change().toLowerCase(Locale.ROOT);
    }

    /** Returns the model that is chosen, as it stands in the URL. */
    public String getModel() {
        return request.model();
    }

    /** Returns the query of this page. */
    public String getQuery() {
        return Links.toOrder(chosen.name(), request.model(), getChange());
    }

    /** Returns the attribute that was asked for, or an empty string. */
    public String getAttribute() {
        return request.attribute();
    }

    /** Tells whether there is an order, so that one can ask for the uses of an attribute. */
    public boolean isKnown() {
        return !request.entityClass().isEmpty();
    }

    /** Returns the attributes of the model that hooks or graphs name. */
    public List<String> getAttributes() {
        ApplicationReading application = chosen.application();
        if (application == null) {
            return List.of();
        }
        Stream<String> ofHooks = application.hooks().stream()
                .filter(hook -> hook.reach().entityClasses().contains(request.entityClass()))
                .flatMap(hook -> hook.reach().attributes().stream());
        Stream<String> ofGraphs = application.graphs().stream()
                .filter(graph -> graph.model().equals(request.entityClass()))
                .flatMap(graph -> graph.attributes().stream());
        return Stream.concat(ofHooks, ofGraphs).distinct().sorted().toList();
    }

    /** Returns what uses the attribute. */
    public List<UseRow> getUses() {
        return uses;
    }

    /** Returns what there is to say about the attribute that was asked for, or an empty string. */
    public String getUsesSummary() {
        if (request.attribute().isEmpty()) {
            return "";
        }
        String model = ClassNames.simple(request.entityClass());
        if (!usesKnown) {
            return Texts.of("order.use.unknown", model, request.attribute());
        }
        return uses.isEmpty()
                ? Texts.of("order.use.none", model, request.attribute())
                : Texts.of("order.use.some", model, request.attribute());
    }
}
