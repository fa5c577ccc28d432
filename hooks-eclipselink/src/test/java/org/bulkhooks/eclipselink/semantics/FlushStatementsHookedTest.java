package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(
        value = "statements of the flush with hooks",
        beans = {EveryHook.class})
class FlushStatementsHookedTest extends FlushStatements {}
