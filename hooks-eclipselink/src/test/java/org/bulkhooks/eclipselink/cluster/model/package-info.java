/** Entity classes that differ in what other nodes are told of them. */
package org.bulkhooks.eclipselink.cluster.model;
