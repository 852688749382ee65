package org.kpiledger.edge.accounts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.kpiledger.edge.KeyFolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Accounts that all have the password {@code demo}, kept in the folder of keys. */
public final class DemoAccounts {
    private static final String FILE = "accounts.json";
    private static final String PASSWORD = "demo";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ACTOR_ID_BYTES = 6;

    /**
     * Who is to have an account.
     *
     * @param name what is typed at login
     * @param roles those that the log grants at its first start
     */
    public record Person(String name, String actorId, String displayName, List<String> roles) {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    private DemoAccounts() {}

    /** Keeps accounts for these people, unless some are kept already, and answers those that are. */
    public static Accounts keep(KeyFolder keys, List<Person> people) {
        return keptOr(keys, () -> of(people));
    }

    /** The accounts that are kept, or else those of a first run. */
    static Accounts in(KeyFolder keys) {
        return keptOr(keys, DemoAccounts::make);
    }

    /** The accounts of a first run; their actor ids are drawn anew each time. */
    static Accounts make() {
        return of(List.of(
                person("planner", "Planner", "PLANNER"),
                person("owner", "KPI owner", "KPI_OWNER"),
                person("owner2", "Second KPI owner", "KPI_OWNER"),
                person("approver", "Approver", "APPROVER"),
                person("approver2", "Second approver", "APPROVER"),
                person("director", "Director", "DIRECTOR"),
                person("auditor", "Auditor", "AUDITOR"),
                person("integrator", "Integrator", "INTEGRATOR"),
                person("admin", "Administrator", "ADMIN")));
    }

    private static Accounts keptOr(KeyFolder keys, Supplier<Accounts> made) {
        byte[] content = keys.readOrMake(FILE, () -> AccountsFile.write(made.get()));
        return AccountsFile.read(keys.path(FILE).toString(), content);
    }

    private static Accounts of(List<Person> people) {
        String hash = new BCryptPasswordEncoder().encode(PASSWORD);
        return new Accounts(
                people.stream()
                        .map(person -> new Account(
                                person.name(), person.actorId(), person.displayName(), hash, person.roles()))
                        .toList(),
                true);
    }

    private static Person person(String name, String displayName, String role) {
        var bytes = new byte[ACTOR_ID_BYTES];
        RANDOM.nextBytes(bytes);
        return new Person(name, "p-" + HexFormat.of().formatHex(bytes), displayName, List.of(role));
    }
}
