package org.kpiledger.edge.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.kpiledger.edge.accounts.Account;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. A right pair is remembered for five minutes, since bcrypt takes its 50 to 100 ms by
 * intention; a wrong one never, and too many of them from one address stop further tries for a minute.
 */
@Component
public final class Passwords {
    /** What bcrypt reads; longer ones would be cut without a word. */
    private static final int BCRYPT_BYTES = 72;

    private final Accounts accounts;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final RememberedCredentials remembered;
    private final FailedLogins failed;
    /** Compared with when nobody has the name, so that the time taken does not tell which names exist. */
    private final String nobodysHash;

    @Autowired
    Passwords(Accounts accounts) {
        this(accounts, Clock.systemUTC());
    }

    Passwords(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        remembered = new RememberedCredentials(clock);
        failed = new FailedLogins(clock);
        nobodysHash = accounts.all().getFirst().passwordHash();
    }

    /**
     * The account of this name and password.
     *
     * @param address where the try comes from
     * @throws BadCredentialsException when there is no such pair
     * @throws TooManyFailedLogins when this address has failed too often lately; a remembered pair passes all the same
     */
    public Account check(String name, String password, String address) {
        Optional<Account> account = accounts.named(name);
        if (account.isPresent() && remembered.contains(account.get().name(), password)) {
            return account.get();
        }
        failed.refuseAfterTooMany(name, address);
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean fits =
                password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES && bcrypt.matches(password, hash);
        if (account.isEmpty() || !fits) {
            failed.count(name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        remembered.add(account.get().name(), password);
        return account.get();
    }
}
