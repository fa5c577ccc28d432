package org.bulkhooks.eclipselink.semantics.statements;

import org.bulkhooks.eclipselink.semantics.harness.Semantics;

@Semantics(
        value = "2 statements of every shape, in chunks",
        beans = ObservedChanges.class,
        configuration = "org.bulkhooks.chunk-size=3")
class StatementShapesInChunksTest extends StatementShapes {

    StatementShapesInChunksTest() {
        super(3);
    }
}
