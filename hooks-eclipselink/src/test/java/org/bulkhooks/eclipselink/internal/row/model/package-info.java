/** A few entities for the tests of rows: each has what one of the classes that write rows has to deal with. */
package org.bulkhooks.eclipselink.internal.row.model;
