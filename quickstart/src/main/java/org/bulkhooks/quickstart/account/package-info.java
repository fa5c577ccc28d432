/**
 * Accounts of the bank: the entity {@link org.bulkhooks.quickstart.account.Account}, its values, what is derived, and
 * its queries.
 */
@NullMarked
package org.bulkhooks.quickstart.account;

import org.jspecify.annotations.NullMarked;
