package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(
        value = "statements of the facade with hooks",
        beans = {EveryHook.class})
class FacadeStatementsHookedTest extends FacadeStatements {}
