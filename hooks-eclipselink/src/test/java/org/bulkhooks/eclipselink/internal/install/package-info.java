/** Tests of the installation without configuration. */
@NullMarked
package org.bulkhooks.eclipselink.internal.install;

import org.jspecify.annotations.NullMarked;
