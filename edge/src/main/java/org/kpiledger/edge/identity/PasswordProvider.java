package org.kpiledger.edge.identity;

import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.accounts.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Turns a name and a password into a caller of one channel. */
public final class PasswordProvider implements AuthenticationProvider {
    private final Passwords passwords;
    private final Channel channel;

    public PasswordProvider(Passwords passwords, Channel channel) {
        this.passwords = passwords;
        this.channel = channel;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        Account account = passwords.check(tried.getName(), text(tried.getCredentials()), address(tried));
        return new CallerAuthentication(new Caller(account.actorId(), account.name(), channel));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
