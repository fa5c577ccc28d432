/**
 * Chromium, as tests use it: they speak its DevTools protocol themselves, so that there is no driver whose version has
 * to fit the browser's.
 */
@NullMarked
package org.bulkhooks.it.chromium;

import org.jspecify.annotations.NullMarked;
