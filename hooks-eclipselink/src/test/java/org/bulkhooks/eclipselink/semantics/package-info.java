/**
 * The table of semantics: what a hook can rely on, point by point, with the same assertions on each write path, with
 * resource-local and JTA transactions, and (by four executions of the same classes) on entity classes woven and
 * unwoven, on H2 and PostgreSQL.
 *
 * <p>The tests know the public API only; see {@link org.bulkhooks.eclipselink.semantics.harness}.
 */
package org.bulkhooks.eclipselink.semantics;
