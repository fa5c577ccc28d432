package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(value = "statements of the flush with EclipseLink alone", container = false)
class FlushStatementsPlainTest extends FlushStatements {}
