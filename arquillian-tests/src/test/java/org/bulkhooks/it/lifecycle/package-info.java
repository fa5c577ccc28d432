/** An application that deploys and undeploys the bank on its own server, and counts what the bank published. */
@NullMarked
package org.bulkhooks.it.lifecycle;

import org.jspecify.annotations.NullMarked;
