/** Entity classes with keys of three columns and of one. */
package org.bulkhooks.eclipselink.limits.model;
