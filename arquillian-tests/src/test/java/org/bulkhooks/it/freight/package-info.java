/**
 * An application of a shipping company: embeddables in embeddables, relations in embeddables, collections of values and
 * of embeddables, dates, and a dependency graph whose producer needs the EntityManager.
 */
@NullMarked
package org.bulkhooks.it.freight;

import org.jspecify.annotations.NullMarked;
