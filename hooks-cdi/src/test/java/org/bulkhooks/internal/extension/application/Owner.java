package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Embeddable;

/** An embeddable. */
@Embeddable
public record Owner(String name) {}
