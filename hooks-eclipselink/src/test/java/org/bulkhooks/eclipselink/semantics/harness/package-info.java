/**
 * What the table of semantics runs on: databases, transactions, write paths, and hooks that do what a test says.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.semantics.harness.Way}, a cell of the table.
 */
package org.bulkhooks.eclipselink.semantics.harness;
