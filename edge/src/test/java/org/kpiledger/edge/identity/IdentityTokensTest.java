package org.kpiledger.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.accounts.SampleAccounts;
import org.springframework.security.oauth2.jwt.JwtException;

class IdentityTokensTest {
    private final Accounts accounts = SampleAccounts.planner("secret");
    private final Account planner = accounts.all().getFirst();
    private final Caller caller = new Caller(planner.actorId(), "planner", Channel.UI);
    private final MovableClock clock = new MovableClock();
    private final IdentityTokens tokens = withKey(1);

    private IdentityTokens withKey(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new IdentityTokens(new SecretKeySpec(bytes, "HmacSHA256"), accounts, clock);
    }

    @Test
    void carriesActorAndChannelForSixtySecondsAndNoName() throws Exception {
        var jwt = SignedJWT.parse(tokens.mint(caller));
        var claims = jwt.getJWTClaimsSet();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
        assertThat(claims.getSubject()).isEqualTo(planner.actorId());
        assertThat(claims.getStringClaim("channel")).isEqualTo("UI");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(claims.toString()).doesNotContain("planner");
    }

    @Test
    void isReadBackUntilItRunsOut() {
        String token = tokens.mint(caller);
        clock.move(Duration.ofSeconds(59));
        assertThat(tokens.read(token)).isEqualTo(caller);
        clock.move(Duration.ofSeconds(10));
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.read(token));
    }

    @Test
    void tokenOfAnotherInstallationIsRefused() {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tokens.read(withKey(2).mint(caller)));
    }
}
