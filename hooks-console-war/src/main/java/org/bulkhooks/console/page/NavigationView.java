package org.bulkhooks.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.text.Texts;

/** The navigation in the head of each page. */
@Named("navigation")
@RequestScoped
public class NavigationView {

    /** Pages that have no link of their own, by the one they belong to. */
    private static final Map<String, String> BELONGS_TO =
            Map.of("hook", "hooks", "operation", "operations", "native-sql", "coverage");

    private static final List<String> PAGES = List.of("overview", "hooks", "order", "operations", "coverage", "about");

    @Inject
    private FacesContext faces;

    /** Returns the links from left to right. */
    public List<NavigationItem> getItems() {
        return items(faces.getViewRoot().getViewId());
    }

    static List<NavigationItem> items(String viewId) {
        String page = viewId.substring(1, viewId.lastIndexOf('.'));
        String current = BELONGS_TO.getOrDefault(page, page);
        return PAGES.stream()
                .map(item -> new NavigationItem(
                        item.equals("overview") ? "/" : "/" + item, Texts.of("nav." + item), item.equals(current)))
                .toList();
    }
}
