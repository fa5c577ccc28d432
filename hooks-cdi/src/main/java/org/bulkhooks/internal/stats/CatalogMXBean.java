package org.bulkhooks.internal.stats;

/**
 * The hooks of an application, as they were declared. Each column whose name begins with Hook has one element a hook; hooks stand in
 * the order of priority, bean class name, method name and signature. Columns that begin with Model have one element an entity
 * class, those that begin with Graph one element a dependency graph.
 *
 * <p>Public because JMX asks for it; read it as open types. Names and units are described in docs/reference/management-beans.md.
 */
public interface CatalogMXBean {

    /** Returns a number that changes whenever another attribute of this bean does. */
    long getRevision();

    /** Returns the name of the application: its context path, its name on the server, or java-se. */
    String getApplication();

    /** Returns the version of this library. */
    String getLibraryVersion();

    /** Returns the name and version of the persistence provider. */
    String getProvider();

    /** Returns when the application was started, in milliseconds since the epoch. */
    long getStartedAtMillis();

    /** Returns whether runs are counted; if not, the MXBeans Statistics and Runs of the application do not exist. */
    boolean isStatisticsEnabled();

    /** Returns what names each hook: unique in the application, and the same after a restart. */
    String[] getHookIds();

    /** Returns the class name of each hook's bean. */
    String[] getHookBeanClasses();

    /** Returns the name of each hook's observer method. */
    String[] getHookMethods();

    /** Returns each hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}. */
    String[] getHookSignatures();

    /** Returns the class name of each hook's model: an entity, mapped superclass, abstract class or interface. */
    String[] getHookModels();

    /** Returns the simple name of each hook's event type, such as AfterUpdate. */
    String[] getHookEvents();

    /** Returns the priority of each hook, smaller first. */
    int[] getHookPriorities();

    /** Returns whether each hook's priority was given, not CDI's default. */
    boolean[] getHookPrioritiesExplicit();

    /**
     * Returns each hook's place among the hooks that are called with it: those of overlapping events that are called for all entity
     * classes of its model. Counted from 1; hooks of later transaction phases come later.
     */
    int[] getHookOrders();

    /**
     * Returns a number that is shared by hooks of equal priority, phase, event and entity class, whose order is therefore by name
     * only; 0 for none.
     */
    int[] getHookTieGroups();

    /** Returns the name of each hook's transaction phase, as in CDI's TransactionPhase. */
    String[] getHookPhases();

    /** Returns each hook's condition in words, or an empty string. */
    String[] getHookConditions();

    /** Returns whether each hook is skipped for records that it is already working on. */
    boolean[] getHookNonReentrant();

    /** Returns whether each hook is called for its model alone and not for its subclasses. */
    boolean[] getHookExactTypes();

    /** Returns the paths of the relations that are loaded before each hook is called. */
    String[][] getHookFetches();

    /** Returns whether each hook is called with the net changes of the transaction. */
    boolean[] getHookNetChanges();

    /** Returns the class names of the entities. */
    String[] getModelEntityClasses();

    /** Returns the name of the persistence unit of each entity class. */
    String[] getModelPersistenceUnits();

    /** Returns how many hooks may be called for each entity class. */
    int[] getModelHookCounts();

    /** Returns the class name of the model of each dependency graph, the models of superclasses first. */
    String[] getGraphModels();

    /** Returns the derived attributes of each dependency graph, in the order in which they are calculated. */
    String[][] getGraphAttributes();

    /** Returns each dependency graph for people: a line for each rule. */
    String[] getGraphTexts();
}
