package org.kpiledger.edge.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Turns an identity token into the caller it names. */
final class TokenProvider implements AuthenticationProvider {
    private final IdentityTokens tokens;

    TokenProvider(IdentityTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        try {
            return new CallerAuthentication(tokens.read(((BearerTokenAuthenticationToken) tried).getToken()));
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("the token is not valid", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
