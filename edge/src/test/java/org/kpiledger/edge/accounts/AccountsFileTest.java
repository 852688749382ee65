package org.kpiledger.edge.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.edge.BadSetup;

class AccountsFileTest {
    private static final String GOOD = """
            {"accounts":[
              {"name":"a.b","actorId":"p-0123456789ab","displayName":"A B","passwordHash":"HASH","roles":["PLANNER","AUDITOR"]},
              {"name":"c","actorId":"p-0123456789ac","displayName":"C 王","passwordHash":"HASH","roles":[]}]}
            """.replace("HASH", "$2a$10$" + "a".repeat(53));

    private static Accounts read(String json) {
        return AccountsFile.read("accounts.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAccountsAndFindsThemByNameAndActor() {
        Accounts accounts = read(GOOD);
        assertThat(accounts.areDemo()).isFalse();
        assertThat(accounts.all()).extracting(Account::name).containsExactly("a.b", "c");
        assertThat(accounts.named("A.B").orElseThrow().roles()).containsExactly("PLANNER", "AUDITOR");
        assertThat(accounts.ofActor("p-0123456789ac").orElseThrow().displayName())
                .isEqualTo("C 王");
        assertThat(accounts.named("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":\"c\"            | \"name\":\"A.B\"            | accounts[1].name is the name of an earlier",
                "\"name\":\"c\"            | \"name\":\"c d\"            | accounts[1].name must be",
                "\"name\":\"c\",           | ``                          | accounts[1].name must be",
                "p-0123456789ac            | p-0123456789ab              | accounts[1].actorId is the id of an earlier",
                "p-0123456789ac            | Jane                        | accounts[1].actorId must be p- and",
                "\"C 王\"                  | 7                           | accounts[1].displayName must be",
                "$2a$10$                   | {plain}                     | accounts[0].passwordHash must be a bcrypt hash",
                "AUDITOR                   | BOSS                        | accounts[0].roles[1] must be one of ADMIN, APPROVER",
                "\"roles\":[]              | \"roles\":\"ADMIN\"         | accounts[1].roles must be a list",
                "\"roles\":[]              | \"roles\":[],\"phone\":\"1\" | accounts[1].phone is not known",
                "{\"accounts\"             | {\"acounts\"                | acounts is not known",
                "\"name\":\"c\"            | \"name\":                    | is not JSON",
            })
    void namesTheFieldThatIsNotAsItMustBe(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        assertThatExceptionOfType(BadSetup.class)
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .withMessageContaining("accounts.json")
                .withMessageContaining(sentence);
    }

    @Test
    void demoAccountsAreTheNineOfTheFirstRunAndStayDemoWhenWrittenAndRead() {
        Accounts made = DemoAccounts.make();
        Accounts read = AccountsFile.read("x", AccountsFile.write(made));
        assertThat(read.areDemo()).isTrue();
        assertThat(read.all()).isEqualTo(made.all());
        assertThat(made.all())
                .extracting(account -> account.name() + " " + String.join(",", account.roles()))
                .containsExactly(
                        "planner PLANNER",
                        "owner KPI_OWNER",
                        "owner2 KPI_OWNER",
                        "approver APPROVER",
                        "approver2 APPROVER",
                        "director DIRECTOR",
                        "auditor AUDITOR",
                        "integrator INTEGRATOR",
                        "admin ADMIN");
    }

    @Test
    void anAccountInALogFileShowsNoHash() {
        assertThat(read(GOOD).all().getFirst()).hasToString("Account[a.b, p-0123456789ab]");
    }
}
