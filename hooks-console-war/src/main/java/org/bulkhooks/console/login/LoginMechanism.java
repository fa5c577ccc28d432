package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.PasswordValidationCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * How users log in: the page /login hands over name and password, and the configuration knows the user, or the server
 * does: it is asked by a callback of Jakarta Authentication, which each server answers from its own users. The session
 * remembers who has logged in.
 */
@AutoApplySession
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    @Inject
    private ConsoleConfiguration configuration;

    @Inject
    private ConfiguredUserStore configuredUsers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!(context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential)) {
            return context.doNothing(); // no login: AccessFilter decides what a stranger may see
        }
        if (configuration.usesRealm()) {
            return isKnownToServer(credential, context)
                    // without groups: those that the server knows are there already
                    ? context.notifyContainerAboutLogin(credential.getCaller(), Set.of())
                    : AuthenticationStatus.SEND_FAILURE;
        }
        return context.notifyContainerAboutLogin(configuredUsers.validate(credential));
    }

    private static boolean isKnownToServer(UsernamePasswordCredential credential, HttpMessageContext context)
            throws AuthenticationException {
        PasswordValidationCallback question = new PasswordValidationCallback(
                context.getClientSubject(),
                credential.getCaller(),
                credential.getPassword().getValue());
        try {
            context.getHandler().handle(new Callback[] {question});
            return question.getResult();
        } catch (IOException | UnsupportedCallbackException failed) {
            throw new AuthenticationException("The server did not answer whether it knows the user", failed);
        } finally {
            question.clearPassword();
        }
    }
}
