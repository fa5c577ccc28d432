package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;

/**
 * Knows the users that the configuration names. All hashes are computed whether a name is right or not, so that the
 * time of an answer does not tell which names exist.
 */
@ApplicationScoped
public class ConfiguredUserStore implements IdentityStore {

    @Inject
    private ConsoleConfiguration configuration;

    @Inject
    private Pbkdf2PasswordHash hashes;

    /** Called by the container for each login. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        CredentialValidationResult result = CredentialValidationResult.INVALID_RESULT;
        List<ConfiguredUser> users = configuration.users();
        for (ConfiguredUser user : users) {
            boolean rightPassword = hashes.verify(credential.getPassword().getValue(), user.passwordHash());
            boolean rightName = user.isNamed(credential.getCaller());
            if (rightName && rightPassword) {
                result = new CredentialValidationResult(user.name(), user.roles());
            }
        }
        return users.isEmpty() ? CredentialValidationResult.NOT_VALIDATED_RESULT : result;
    }
}
