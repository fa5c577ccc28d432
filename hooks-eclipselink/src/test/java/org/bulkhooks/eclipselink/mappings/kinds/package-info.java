/**
 * The kinds of mappings, one a file: its entities, its records, what changes in them and the statements that are
 * executed.
 */
package org.bulkhooks.eclipselink.mappings.kinds;
