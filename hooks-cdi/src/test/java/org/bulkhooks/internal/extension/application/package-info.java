/** An application for tests: a CDI container with an integration that holds its records in memory. */
@NullMarked
package org.bulkhooks.internal.extension.application;

import org.jspecify.annotations.NullMarked;
