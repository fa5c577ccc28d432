package org.bulkhooks.eclipselink.semantics.statements;

import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(value = "2 statements of every shape", beans = ObservedChanges.class)
class StatementShapesTest extends StatementShapes {

    StatementShapesTest() {
        super(1_000);
    }
}
