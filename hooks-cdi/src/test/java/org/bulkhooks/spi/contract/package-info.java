/**
 * The contract kit: tests that every integration with a persistence provider passes. An integration implements
 * {@link org.bulkhooks.spi.contract.TestedIntegration}, and extends each class whose name ends in {@code Contract} by a
 * test class that hands it over. The entities of the kit are {@link org.bulkhooks.spi.contract.Account},
 * {@link org.bulkhooks.spi.contract.Bundle}, {@link org.bulkhooks.spi.contract.Item},
 * {@link org.bulkhooks.spi.contract.SavingsAccount} and {@link org.bulkhooks.spi.contract.Customer}.
 */
@NullMarked
package org.bulkhooks.spi.contract;

import org.jspecify.annotations.NullMarked;
