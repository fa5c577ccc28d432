package org.bulkhooks.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.HookQuery;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.BankReadings;
import org.bulkhooks.console.window.Span;
import org.junit.jupiter.api.Test;

class HookExportTest {

    @Test
    void theTableHasARowForEachHookAndAColumnForEachNumber() throws JMException {
        String[] rows = HookExport.csv(list(List.of(BankReadings.of(Bank.named("bank", "1"))), Map.of()))
                .split("\r\n", -1);

        assertThat(rows).hasSize(1 + 18 + 1);
        assertThat(rows[0]).startsWith("application,id,hook,event,model");
        HookNumber.ALL.forEach(number -> assertThat(rows[0]).contains(number.attribute()));
        assertThat(rows[1])
                .startsWith("bank,org.example.bank.limits.LimitHooks.checkDaily(BeforeCreate),")
                .contains(",nplus1 grows tied,1.40,1.0000,hour,1284,96310,2,");
    }

    @Test
    void theObjectHasTheSameHooksByTheSameSearch() throws JMException {
        HookListing failing = list(List.of(BankReadings.of(Bank.named("bank", "1"))), Map.of("q", "flag:failing"));

        JsonObject json = HookExport.json(failing, 0);

        assertThat(json.getString("asOf")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(json.getString("window")).isEqualTo("hour");
        assertThat(json.getJsonArray("hooks")).hasSize(1);
        JsonObject publish = json.getJsonArray("hooks").getJsonObject(0);
        assertThat(publish.getString("method")).isEqualTo("publish");
        assertThat(publish.getJsonArray("flags").getString(0)).isEqualTo("failing");
        assertThat(publish.getJsonObject("sinceStart").getInt("FailuresSinceSuccess"))
                .isEqualTo(1_612);
    }

    @Test
    void whatAnApplicationDoesNotPublishIsLeftOut() {
        HookListing listing = list(
                List.of(application(
                        BANK, hook(BANK, 0, "Account", "check", numbers(1, 1, 0)), hook(BANK, 1, "A", "B", "c", null))),
                Map.of("window", "hour", "sort", "hook"));

        JsonObject json = HookExport.json(listing, 0);

        assertThat(json.getJsonArray("hooks").getJsonObject(0).keySet())
                .doesNotContain("runs", "share", "sinceStart", "growth");
        assertThat(json.getJsonArray("hooks")
                        .getJsonObject(1)
                        .getJsonObject("sinceStart")
                        .keySet())
                .contains("Runs")
                .doesNotContain("FailingSinceMillis");
        assertThat(HookExport.csv(listing).lines().skip(1)).allMatch(row -> row.contains(",hour,,,,,,"));
    }

    private static HookListing list(List<ApplicationReading> applications, Map<String, String> parameters) {
        Span usual = HookListing.usualSpan(applications);
        return HookListing.of(applications, HookQuery.parse(parameters, usual), System.currentTimeMillis());
    }
}
