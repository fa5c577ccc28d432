/**
 * Two nodes of a cluster: two persistence units on one database, each with a shared cache of its own, which tell each
 * other by EclipseLink's cache coordination, over RMI on the loopback interface.
 */
package org.bulkhooks.eclipselink.cluster;
