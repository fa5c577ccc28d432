/** Tests that one jar of ours fits each version of EclipseLink that it is for. */
@NullMarked
package org.bulkhooks.eclipselink.versions;

import org.jspecify.annotations.NullMarked;
