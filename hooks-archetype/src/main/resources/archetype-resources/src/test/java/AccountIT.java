package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.Recording;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the application on a server: in it, and from outside. */
@ExtendWith(ArquillianExtension.class)
class AccountIT {

    @Inject
    AccountResource accounts;

    @Inject
    HookRecorder recorder;

    /** The WAR as Maven built it, with the library's jars in it. Arquillian adds this class. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("test.war")));
    }

    @Test
    void callsTheHookOnceForAllAccounts() {
        try (Recording recording = recorder.startOnThisThread()) {
            accounts.create(List.of(account("1", "10"), account("2", "20")));

            List<RecordedCall> calls = recording.calls(AccountHooks.class, "refuseOverdraft");
            assertEquals(1, calls.size());
            assertEquals(2, calls.get(0).records().size());
        }
    }

    @Test
    void refusesANegativeBalance() {
        List<Account> created = List.of(account("3", "10"), account("4", "-1"));

        RecordsRejectedException rejected =
                assertThrows(RecordsRejectedException.class, () -> accounts.create(created));

        assertEquals(1, rejected.rejections().get(0).position());
    }

    @Test
    @RunAsClient
    void answersWhatHooksReject(@ArquillianResource URL application) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + "accounts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[{\"number\": \"5\", \"balance\": -1}]"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(422, response.statusCode());
        assertEquals("[\"0: balance must not be negative\"]", response.body());
    }

    private static Account account(String number, String balance) {
        return new Account(number, new BigDecimal(balance));
    }
}
