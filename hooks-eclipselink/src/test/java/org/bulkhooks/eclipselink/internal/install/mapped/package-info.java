/** Classes of persistence units that no test opens. */
package org.bulkhooks.eclipselink.internal.install.mapped;
