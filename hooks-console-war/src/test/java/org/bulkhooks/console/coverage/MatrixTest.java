package org.bulkhooks.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.hook;

import org.bulkhooks.console.Samples;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private final Matrix matrix = Matrix.of(
            Samples.application(
                    BANK,
                    hook(BANK, 0, "Account", "BeforeSave", "cap", NEVER_RAN),
                    hook(BANK, 1, "Account", "BeforeUpdate", "score", NEVER_RAN),
                    hook(BANK, 2, "Order", "ValidateDelete", "keep", NEVER_RAN)),
            "/bank");

    @Test
    void countsHooksByModelChangeAndPhaseMostFirst() {
        assertThat(matrix.rows()).extracting(Matrix.Row::model).containsExactly("Account", "Order", "Branch");
        assertThat(matrix.rows().get(0).cells())
                .extracting(Matrix.Cell::hooks)
                .containsExactly(1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0);
        assertThat(matrix.rows().get(1).cells().get(9).hooks()).isEqualTo(1);
    }

    @Test
    void leadsFromANumberToTheOrder() {
        assertThat(matrix.rows().get(0).cells().get(4).url()).isEqualTo("?app=%2Fbank&model=Account&change=update");
        assertThat(matrix.rows().get(0).cells().get(4).label()).isEqualTo("2 hooks for Account, update");
    }

    @Test
    void namesModelsThatNothingWatches() {
        assertThat(matrix.without()).isEqualTo("Branch has no hooks: nothing watches how it is written.");
    }
}
