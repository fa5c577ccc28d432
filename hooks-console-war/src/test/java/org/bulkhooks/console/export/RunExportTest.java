package org.bulkhooks.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.reading.RunReading;
import org.junit.jupiter.api.Test;

class RunExportTest {

    private static final List<RunReading> RUNS = List.of(
            new RunReading(
                    1_000,
                    Samples.run(70, 60, 5, 8, 4, 2),
                    "com.example.Account",
                    "UPDATE",
                    "java.lang.Error",
                    false,
                    7),
            new RunReading(0, Samples.run(1, 1, 0, 0, 0, 1), "com.example.Account", "", "", false, 0));

    @Test
    void writesOneLineARunWithTheNamesOfTheManagementBean() {
        assertThat(RunExport.csv(RUNS).lines())
                .containsExactly(
                        "startedAt,entityClass,change,records,statements,rejected,nanos,selfNanos,depths,failureClass,"
                                + "expected,operation",
                        "1970-01-01T00:00:01Z,com.example.Account,UPDATE,5,8,4,70,60,2,java.lang.Error,false,7",
                        "1970-01-01T00:00:00Z,com.example.Account,,0,0,0,1,1,1,,false,0");
    }

    @Test
    void objectsHaveTheSame() {
        assertThat(RunExport.rows(RUNS).get(0))
                .containsEntry("records", 5L)
                .containsEntry("operation", 7L)
                .containsEntry("failureClass", "java.lang.Error");
    }
}
