package org.kpiledger.edge.identity;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.KeyFolder;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * The tokens by which the pages tell the API who their user is: JWT, HS256 with the installation's key, valid for 60
 * seconds, {@code sub} the actor id, {@code channel} always {@code UI}.
 */
@Component
public final class IdentityTokens {
    static final Duration LIFE = Duration.ofSeconds(60);

    private static final String ISSUER = "kpi-ledger";
    private static final String CHANNEL = "channel";
    private static final int KEY_BYTES = 32;
    /** Sides on several machines do not have exactly the same time. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Clock clock;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    @Autowired
    IdentityTokens(KeyFolder keys, Accounts accounts) {
        this(key(keys), accounts, Clock.systemUTC());
    }

    IdentityTokens(SecretKey key, Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timestamps, new JwtIssuerValidator(ISSUER)));
    }

    /** A fresh token for a user who is logged in to the pages. */
    public String mint(Caller caller) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(caller.actorId())
                .claim(CHANNEL, Channel.UI.name())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    /** @throws JwtException when the token is not ours, too old, or its actor has no account any more */
    Caller read(String token) {
        Jwt jwt = decoder.decode(token);
        String actorId = jwt.getSubject();
        if (actorId == null || jwt.getExpiresAt() == null || !Channel.UI.name().equals(jwt.getClaimAsString(CHANNEL))) {
            throw new BadJwtException("not an identity token");
        }
        Account account =
                accounts.ofActor(actorId).orElseThrow(() -> new BadJwtException("no account has this actor id"));
        return new Caller(account.actorId(), account.name(), Channel.UI);
    }

    private static SecretKey key(KeyFolder keys) {
        byte[] bytes = keys.readOrMake("identity.key", () -> {
            var fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            return fresh;
        });
        if (bytes.length != KEY_BYTES) {
            throw new BadSetup(
                    "The file " + keys.path("identity.key") + " must be exactly " + KEY_BYTES + " bytes long.");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
