package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the one user that the configuration names. The hash is computed whether the name is right or not, so that the
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
        Optional<ConfiguredUser> user = configuration.user();
        if (user.isEmpty()) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        boolean rightPassword =
                hashes.verify(credential.getPassword().getValue(), user.get().passwordHash());
        boolean rightName = user.get().isNamed(credential.getCaller());
        return rightName && rightPassword
                ? new CredentialValidationResult(user.get().name(), Set.of(Roles.VIEWER, Roles.OPERATOR))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
