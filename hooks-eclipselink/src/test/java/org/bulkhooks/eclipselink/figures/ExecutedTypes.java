package org.bulkhooks.eclipselink.figures;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.unit.HookContainer;

/**
 * Prints how many types of the library have code that one operation executes: a {@code bulk.update} of two records, a
 * flush of two changed entities, and a JPQL UPDATE that matches two rows. Each is done on other rows first, so that
 * what happens only once does not count. An anonymous class belongs to the type around it.
 */
final class ExecutedTypes {

    private static final Logger CONTAINER = Logger.getLogger("org.jboss.weld");

    /** The ids of the two rows that the next operation is about. */
    private List<Long> ids = List.of(1L, 2L);

    private final List<Path> classes;
    private final boolean names;
    private final Coverage coverage = new Coverage();
    private final EntityManagerFactory factory;
    private final ItemHooks hooks;

    private ExecutedTypes(List<Path> classes, boolean names, EntityManagerFactory factory, ItemHooks hooks)
            throws Exception {
        this.classes = classes;
        this.names = names;
        this.factory = factory;
        this.hooks = hooks;
    }

    /**
     * Prints the figures.
     *
     * @param arguments {@code --names} to have the types printed too; the folders of the library's classes
     */
    public static void main(String[] arguments) throws Exception {
        CONTAINER.setLevel(Level.WARNING);
        boolean names = arguments.length > 0 && arguments[0].equals("--names");
        List<Path> classes =
                Arrays.stream(arguments).skip(names ? 1 : 0).map(Path::of).toList();
        try (SeContainer container = start();
                EntityManagerFactory factory = open()) {
            new ExecutedTypes(
                            classes,
                            names,
                            factory,
                            container.select(ItemHooks.class).get())
                    .print();
        }
    }

    private static SeContainer start() {
        return HookContainer.start(ItemHooks.class);
    }

    private static EntityManagerFactory open() {
        return Persistence.createEntityManagerFactory(
                "figures", Map.of("eclipselink.persistencexml", "META-INF/persistence-figures.xml"));
    }

    private void print() throws Exception {
        try (EntityManager em = factory.createEntityManager()) {
            BulkOperations.on(em); // connects the factory
            em.getTransaction().begin();
            LongStream.rangeClosed(1, 12).mapToObj(Item::new).forEach(em::persist);
            em.getTransaction().commit();
        }
        print("bulk.update of two records", em -> {
            BulkOperations bulk = BulkOperations.on(em);
            List<Item> items = items(em);
            em.clear();
            items.forEach(ExecutedTypes::raisePrice);
            return () -> bulk.update(items);
        });
        print("flush of two changed entities", em -> {
            items(em).forEach(ExecutedTypes::raisePrice);
            return em::flush;
        });
        print(
                "JPQL UPDATE that matches two rows",
                em -> () -> em.createQuery("update Item i set i.price = i.price + 1 where i.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate());
    }

    private List<Item> items(EntityManager em) {
        return em.createQuery("select i from Item i where i.id in :ids order by i.id", Item.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static void raisePrice(Item item) {
        item.setPrice(item.getPrice() + 1);
    }

    private void print(String title, Function<EntityManager, Runnable> operation) throws Exception {
        executed(operation); // what happens once for each application and each entity class
        Set<String> types = ofLibrary(executed(operation));
        Map<String, Set<String>> byPackage = types.stream()
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, type.lastIndexOf('.')),
                        TreeMap::new,
                        Collectors.mapping(
                                type -> type.substring(type.lastIndexOf('.') + 1),
                                Collectors.toCollection(TreeSet::new))));
        long topLevel = types.stream()
                .map(type -> type.replaceFirst("\\$.*", ""))
                .distinct()
                .count();
        System.out.printf(
                "%s: %d top-level types, %d with nested ones, in %d packages%n",
                title, topLevel, types.size(), byPackage.size());
        if (names) {
            byPackage.forEach((name, inPackage) -> System.out.printf(
                    "  %s (%d)%n    %s%n",
                    name, inPackage.size(), String.join(" ", inPackage).replace('$', '.')));
        }
    }

    private Set<String> executed(Function<EntityManager, Runnable> operation) throws Exception {
        List<Long> before = prices();
        Set<String> types;
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            types = coverage.typesOf(operation.apply(em));
            em.getTransaction().commit();
        }
        check(before);
        ids = ids.stream().map(id -> id + 2).toList();
        return types;
    }

    /** An operation that did not write its rows or did not call its hooks has no figures. */
    private void check(List<Long> before) {
        List<String> told = hooks.told();
        List<Long> expected = before.stream().map(price -> price + 1).toList();
        if (told.size() != 2 || !prices().equals(expected)) {
            throw new IllegalStateException(
                    "prices " + before + " became " + prices() + ", and the hook after the update told " + told);
        }
    }

    private List<Long> prices() {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select i from Item i where i.id in :ids order by i.id", Item.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(item -> (long) item.getPrice())
                    .toList();
        }
    }

    /** Leaves out what is no type of the library's main classes: proxies, and the classes of this package. */
    private Set<String> ofLibrary(Set<String> executed) {
        Set<String> types = executed.stream()
                .filter(type -> classes.stream()
                        .anyMatch(folder -> Files.exists(folder.resolve(type.replace('.', '/') + ".class"))))
                .map(type -> type.replaceFirst("\\$\\d.*", "")) // an anonymous class belongs to the type around it
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.isEmpty()) {
            throw new IllegalStateException("no code of the library was executed: are its classes in " + classes + "?");
        }
        return types;
    }
}
