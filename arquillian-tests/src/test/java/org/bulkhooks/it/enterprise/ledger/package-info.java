/** The EJB jar of the enterprise application: a persistence unit, its hooks, and what both web modules use. */
@NullMarked
package org.bulkhooks.it.enterprise.ledger;

import org.jspecify.annotations.NullMarked;
