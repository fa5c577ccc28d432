package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(
        value = "statements of the flush without hooks",
        beans = {})
class FlushStatementsUnhookedTest extends FlushStatements {}
