package org.kpiledger.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Test classes that other modules' tests use come in jars.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.kpiledger");

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.axonframework..", "org.apache.kafka..", "jakarta..", "java.sql..", "javax.sql.."
    };

    @Test
    void eventsKnowNoFrameworkAndNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with(
                        "org.kpiledger.log..",
                        "org.kpiledger.command..",
                        "org.kpiledger.query..",
                        "org.kpiledger.projections.."))
                .check(HOUSE);
    }

    @Test
    void theLogKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.kpiledger.log..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.kpiledger.log..")
                .check(HOUSE);
    }

    @Test
    void foldsKnowEventsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.projections..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with(
                        "org.kpiledger.log..",
                        "org.kpiledger.command..",
                        "org.kpiledger.query..",
                        "org.kpiledger.edge.."))
                .check(HOUSE);
    }

    @Test
    void theSidesNeverSeeOneAnother() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kpiledger.query..", "org.kpiledger.projections..", "org.kpiledger.web..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kpiledger.command..", "org.kpiledger.log..", "org.kpiledger.web..")
                .check(HOUSE);
    }

    @Test
    void pagesKnowThePublicApiAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kpiledger.command..",
                        "org.kpiledger.query..",
                        "org.kpiledger.projections..",
                        "org.kpiledger.events..",
                        "org.kpiledger.log..")
                .check(HOUSE);
    }

    @Test
    void theEdgeHasNoDomain() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kpiledger.command..",
                        "org.kpiledger.query..",
                        "org.kpiledger.projections..",
                        "org.kpiledger.events..",
                        "org.kpiledger.log..",
                        "org.kpiledger.web..")
                .check(HOUSE);
    }

    @Test
    void theVerifierKnowsNothingOfTheSystemThatItChecks() {
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "jakarta..",
                        "org.kpiledger.command..",
                        "org.kpiledger.query..",
                        "org.kpiledger.edge..",
                        "org.kpiledger.web..")
                .check(HOUSE);
    }

    @Test
    void nobodySeesTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kpiledger.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kpiledger.app..")
                .check(HOUSE);
    }

    @Test
    void decidersAndStatesArePure() {
        String rules = ".*(Decider|State|Rules|Policies)";
        noClasses()
                .that()
                .resideInAPackage("org.kpiledger.command..")
                .and()
                .haveNameMatching(rules)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with("org.slf4j..", "java.io..", "java.net..", "java.nio.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("org.kpiledger.command..", "org.kpiledger.projections..")
                .and()
                .haveNameMatching(rules + "|org\\.kpiledger\\.projections\\..*")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(HOUSE);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.kpiledger.command.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
        slices().matching("org.kpiledger.query.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.kpiledger.projections.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that()
                .areRecords()
                .should()
                .haveSimpleNameEndingWith("Event")
                .orShould()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..service..")
                .check(HOUSE);
    }

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(FRAMEWORKS, FRAMEWORKS.length + more.length);
        System.arraycopy(more, 0, all, FRAMEWORKS.length, more.length);
        return all;
    }
}
