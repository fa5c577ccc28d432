/** What an application in Java SE has of its own: an EntityManager, and transactions by annotation. */
@NullMarked
package org.bulkhooks.docs.javase;

import org.jspecify.annotations.NullMarked;
