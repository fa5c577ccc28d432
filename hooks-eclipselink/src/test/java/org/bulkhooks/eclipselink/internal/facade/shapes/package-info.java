/** One small entity for each way to map a class, for the tests of the bulk writer. */
package org.bulkhooks.eclipselink.internal.facade.shapes;
