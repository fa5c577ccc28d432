package org.bulkhooks.internal.registry;

import jakarta.enterprise.event.TransactionPhase;

/**
 * When a hook is called.
 *
 * @param priority its place in the order, smaller first
 * @param explicit whether the priority was given
 * @param phase the transaction phase that it is called in
 */
public record HookOrder(int priority, boolean explicit, TransactionPhase phase) {}
