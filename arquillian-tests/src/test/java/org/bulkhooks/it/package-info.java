/** Black-box tests of the library on a server; the packages below hold the applications that are deployed. */
@NullMarked
package org.bulkhooks.it;

import org.jspecify.annotations.NullMarked;
