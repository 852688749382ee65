package org.kpiledger.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.app.compose.ComposeFile.Service;
import org.kpiledger.app.compose.ComposeFile.Volume;
import org.kpiledger.command.setup.CommandSideApplication;
import org.kpiledger.query.QuerySideApplication;
import org.kpiledger.web.WebApplication;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Whatever the composition says is what the applications read, listen to and look for. */
class ComposeFileTest {
    private static final Pattern SECRET_GIVEN = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");

    /** One of our applications: its module, the packages that are in its process, the port it listens on by default. */
    record Ours(String name, String ownPackage, int port) {
        Service service() throws IOException {
            return ComposeFile.read().service(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static ComposeFile file;

    @BeforeAll
    static void read() throws IOException {
        file = ComposeFile.read();
    }

    static Stream<Ours> ours() {
        return Stream.of(
                new Ours("command-side", "org.kpiledger.command", CommandSideApplication.PORT),
                new Ours("query-side", "org.kpiledger.query", QuerySideApplication.PORT),
                new Ours("web", "org.kpiledger.web", WebApplication.PORT));
    }

    @Test
    void startsExactlyTheFiveParts() {
        assertThat(file.services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("postgres", "kafka", "command-side", "query-side", "web");
    }

    @Test
    void everyImageIsOfTheVersionThatIsBuiltAndTestedAgainst() throws IOException {
        assertThat(file.services())
                .allSatisfy(service -> assertThat(service.image())
                        .matches("[a-z/-]+:\\d[\\w.-]*")
                        .doesNotContain("latest"));
        assertThat(file.service("kafka").image()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        String postgres = file.service("postgres").image().replaceFirst(".*:", "");
        String major = postgres.replaceFirst("\\..*", "");
        assertThat(SourceTree.text("pom.xml"))
                .contains("<postgresql-" + major + ".version>" + postgres + ".0</postgresql-" + major + ".version>");
        for (Ours one : ours().toList()) {
            assertThat(one.service().image())
                    .isEqualTo("eclipse-temurin:" + Runtime.version().feature() + "-jre");
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyVariableIsASettingThatIsRead(Ours one) throws IOException {
        Set<String> known = new TreeSet<>(SettingsRead.by(one.ownPackage(), "org.kpiledger.edge"));
        assertThat(known).contains("kpiledger.keys", "kpiledger.accounts");
        known.addAll(SettingsRead.byTheFramework());
        Map<String, String> byVariable = known.stream()
                .collect(Collectors.toMap(ComposeFileTest::variable, setting -> setting, (first, _) -> first));

        Map<String, String> given = one.service().environment();

        assertThat(byVariable).containsKeys(given.keySet().toArray(String[]::new));
        SystemEnvironmentPropertySource variables = new SystemEnvironmentPropertySource("composed", Map.copyOf(given));
        given.forEach(
                (variable, value) -> assertThat(variables.getProperty(byVariable.getOrDefault(variable, variable)))
                        .as(variable)
                        .isEqualTo(value));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyPortIsTheOneThatIsListenedOn(Ours one) throws IOException {
        assertThat(one.service().texts("ports")).containsExactly("127.0.0.1:" + one.port() + ":" + one.port());
        assertThat(one.service().healthPort()).isEqualTo(one.port());
        assertThat(one.service().environment())
                .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                .doesNotContainKey("SERVER_PORT");
    }

    @Test
    void everyAddressIsThatOfAServiceAndItsPort() {
        Service web = file.service("web");
        assertThat(web.variable("KPILEDGER_WEB_QUERY_URL")).isEqualTo("http://query-side:" + QuerySideApplication.PORT);
        assertThat(web.variable("KPILEDGER_WEB_COMMAND_URL"))
                .isEqualTo("http://command-side:" + CommandSideApplication.PORT);
        String broker =
                file.service("kafka").variable("KAFKA_ADVERTISED_LISTENERS").replaceFirst("PLAINTEXT://", "");
        assertThat(broker).startsWith("kafka:");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(file.service(side).variable("KPILEDGER_KAFKA_BOOTSTRAP_SERVERS"))
                    .isEqualTo(broker);
        }
    }

    @Test
    void theLogIsInTheDatabaseThatIsMade() {
        Service database = file.service("postgres");
        Service side = file.service("command-side");
        String name = database.variable("POSTGRES_DB");
        String user = database.variable("POSTGRES_USER");

        assertThat(side.variable("KPILEDGER_LOG_URL")).isEqualTo("jdbc:postgresql://postgres:5432/" + name);
        assertThat(side.variable("KPILEDGER_LOG_USER")).isEqualTo(user);
        assertThat(side.variable("KPILEDGER_LOG_PASSWORD")).isEqualTo(database.variable("POSTGRES_PASSWORD"));
        assertThat(database.healthCheck()).contains("pg_isready", "--username=" + user, "--dbname=" + name);
    }

    @Test
    void theRowsAreInADatabaseOfTheirOwnThatIsMadeAtTheFirstStart() {
        Service database = file.service("postgres");
        Service side = file.service("query-side");
        String user = database.variable("POSTGRES_USER");

        // The folder whose scripts the image runs when it makes its data.
        assertThat(database.configs()).containsEntry("rows", "/docker-entrypoint-initdb.d/rows.sql");
        assertThat(file.makesRows()).isEqualTo("create database rows owner " + user);
        assertThat(side.variable("KPILEDGER_ROWS_URL")).isEqualTo("jdbc:postgresql://postgres:5432/rows");
        assertThat(side.variable("KPILEDGER_ROWS_USER")).isEqualTo(user);
        assertThat(side.variable("KPILEDGER_ROWS_PASSWORD")).isEqualTo(database.variable("POSTGRES_PASSWORD"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyMountedPathIsLookedForAndEveryPathIsMounted(Ours one) throws IOException {
        Service service = one.service();
        Map<String, String> mounted =
                service.volumes().stream().collect(Collectors.toMap(Volume::target, Volume::source));
        List<String> command = service.texts("command");
        String jar = command.get(command.indexOf("-jar") + 1);
        Set<String> lookedFor = service.environment().values().stream()
                .filter(value -> value.startsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
        lookedFor.add(jar);

        assertThat(mounted.keySet()).isEqualTo(lookedFor);
        assertThat(mounted).containsEntry(jar, "./" + one.name() + "/target/" + executableJar(one.name()));
        assertThat(jar).endsWith("/" + executableJar(one.name()));
    }

    /** The name that the module's own build gives it. */
    private static String executableJar(String module) throws IOException {
        String pom = SourceTree.text(module + "/pom.xml");
        return element(pom, "finalName") + "-" + element(pom, "classifier") + ".jar";
    }

    private static String element(String pom, String name) {
        Matcher found = Pattern.compile("<" + name + ">(.*)</" + name + ">").matcher(pom);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsKeptIsOnNamedVolumes() {
        Set<String> used = file.services().stream()
                .flatMap(service -> service.volumes().stream())
                .filter(Volume::isNamed)
                .map(Volume::source)
                .collect(Collectors.toSet());

        assertThat(file.volumes()).isEqualTo(used);
        assertThat(file.service("kafka").volumes())
                .containsExactly(new Volume("kafka", file.service("kafka").variable("KAFKA_LOG_DIRS")));
        // From version 18 on the image keeps its data in a folder of the version below this one.
        assertThat(file.service("postgres").volumes()).containsExactly(new Volume("postgres", "/var/lib/postgresql"));
    }

    @Test
    void keysAreSharedSoThatTokensOfThePagesAreBelieved() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (Ours one : ours().toList()) {
            String folder = one.service().variable("KPILEDGER_KEYS");
            assertThat(one.service().volumes()).contains(new Volume("keys", folder));
            folders.add(folder + " " + one.service().variable("KPILEDGER_ACCOUNTS"));
        }
        assertThat(folders).hasSize(1);
    }

    @Test
    void noSecretHasADefault() throws IOException {
        String text = SourceTree.text("docker-compose.yml").replaceAll("(?m)^ *#.*", "");
        assertThat(Pattern.compile("\\$\\{[^}]*}").matcher(text).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(SECRET_GIVEN.asMatchPredicate());
        assertThat(file.services())
                .allSatisfy(service -> assertThat(service.environment().entrySet())
                        .filteredOn(one -> one.getKey().matches(".*(PASSWORD|SECRET|TOKEN).*"))
                        .allMatch(one -> SECRET_GIVEN.matcher(one.getValue()).matches()));
    }

    @Test
    void whatIsDependedOnIsWaitedForUntilItIsHealthy() {
        Set<String> names = file.services().stream().map(Service::name).collect(Collectors.toSet());
        assertThat(file.services()).allSatisfy(service -> {
            assertThat(service.healthCheck()).isNotEmpty();
            assertThat(names).containsAll(service.dependsOn().keySet());
            assertThat(service.dependsOn().values()).allMatch("service_healthy"::equals);
        });
        assertThat(file.service("web").dependsOn()).containsOnlyKeys("command-side", "query-side");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(file.service(side).dependsOn()).containsOnlyKeys("postgres", "kafka");
        }
    }
}
