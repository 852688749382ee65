package org.kpiledger.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.accounts.SampleAccounts;
import org.springframework.security.authentication.BadCredentialsException;

class PasswordsTest {
    private final Accounts accounts = SampleAccounts.planner("secret");
    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(accounts, clock);

    private void fails(String name, String password, String address) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> passwords.check(name, password, address));
    }

    @Test
    void findsTheAccountWhateverTheCaseOfItsName() {
        assertThat(passwords.check("Planner", "secret", "a").name()).isEqualTo("planner");
    }

    @Test
    void refusesAWrongPasswordAnUnknownNameAndAnOverlongPassword() {
        fails("planner", "Secret", "a");
        fails("nobody", "secret", "a");
        fails("planner", "", "a");
        fails("planner", "secret" + "x".repeat(100), "a");
    }

    @Test
    void anAddressThatFailsTooOftenWaitsAMinuteForThisNameOnly() {
        for (int i = 0; i < FailedLogins.PER_NAME; i++) {
            fails("planner", "wrong", "a");
        }
        assertThatExceptionOfType(TooManyFailedLogins.class)
                .isThrownBy(() -> passwords.check("planner", "secret", "a"))
                .satisfies(e -> assertThat(e.seconds()).isBetween(1, 61));
        assertThat(passwords.check("planner", "secret", "b").name()).isEqualTo("planner");
        fails("nobody", "secret", "a");
        clock.move(FailedLogins.WINDOW.plusSeconds(1));
        fails("planner", "wrong", "a");
        assertThat(passwords.check("planner", "secret", "a").name()).isEqualTo("planner");
    }

    @Test
    void whoIsRememberedPassesWhileOthersAtTheAddressFail() {
        passwords.check("planner", "secret", "a");
        for (int i = 0; i < FailedLogins.PER_NAME; i++) {
            fails("planner", "wrong", "a");
        }
        assertThat(passwords.check("planner", "secret", "a").name()).isEqualTo("planner");
    }

    @Test
    void rightCredentialsAreRememberedForFiveMinutesAndAThousandAtMost() {
        var remembered = new RememberedCredentials(clock);
        remembered.add("planner", "secret");
        assertThat(remembered.contains("planner", "secret")).isTrue();
        assertThat(remembered.contains("planner", "Secret")).isFalse();
        assertThat(remembered.contains("planners", "ecret")).isFalse();
        clock.move(Duration.ofMinutes(5));
        assertThat(remembered.contains("planner", "secret")).isFalse();
        remembered.add("planner", "secret");
        for (int i = 0; i < RememberedCredentials.LIMIT; i++) {
            remembered.add("other" + i, "secret");
        }
        assertThat(remembered.contains("planner", "secret")).isFalse();
        assertThat(remembered.contains("other999", "secret")).isTrue();
    }
}
