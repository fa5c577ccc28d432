/**
 * What is wrong with hooks, and what to look at, worked out from what applications publish: pure functions. The core
 * types are {@link org.bulkhooks.console.finding.Diagnosis}, of one hook, and
 * {@link org.bulkhooks.console.finding.Findings}, of all. Internal.
 */
@NullMarked
package org.bulkhooks.console.finding;

import org.jspecify.annotations.NullMarked;
