/** An application that deploys and undeploys others on its own server, and counts what they published. */
@NullMarked
package org.bulkhooks.it.lifecycle;

import org.jspecify.annotations.NullMarked;
