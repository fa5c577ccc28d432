/** An application that sets up OpenTelemetry itself. */
@NullMarked
package org.bulkhooks.docs.telemetry;

import org.jspecify.annotations.NullMarked;
