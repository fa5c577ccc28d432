/** What RELEASING.md says, done without publishing anything. */
package org.bulkhooks.docs.release;
