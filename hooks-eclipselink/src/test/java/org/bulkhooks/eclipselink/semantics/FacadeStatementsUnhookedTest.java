package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(
        value = "statements of the facade without hooks",
        beans = {})
class FacadeStatementsUnhookedTest extends FacadeStatements {}
