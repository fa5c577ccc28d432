/**
 * Other servers than Payara Micro, each from its distribution in a folder of its own: the same WARs on each. No part of
 * {@code verify}; {@code -Dserver=} with the name of one of {@link org.bulkhooks.it.servers.Distribution} runs them.
 */
@NullMarked
package org.bulkhooks.it.servers;

import org.jspecify.annotations.NullMarked;
