/** The REST resources of the bank and how they answer mistakes. */
@NullMarked
package org.bulkhooks.quickstart.rest;

import org.jspecify.annotations.NullMarked;
