package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;

/** No event type without its name in the registry, its sample, its golden file and its schema. */
class EventTypesTest {
    /** Names and versions ever shipped; one is added, none is changed. */
    private static final List<String> SHIPPED = List.of(
            "LogOpened:1",
            "RoleGranted:1",
            "RoleRevoked:1",
            "PlanRegistered:1",
            "PriorityAdded:1",
            "ThemeAdded:1",
            "OutcomeAdded:1",
            "OutputAdded:1",
            "PlanFactRecorded:1",
            "DiscrepancyNoted:1",
            "PlanAdopted:1",
            "PlanAmended:1",
            "PlanNodeRenamed:1",
            "PlanNodeRetired:1",
            "ThematicPriorityLinked:1",
            "SdgTargetLinked:1",
            "PlanClosed:1",
            "BudgetEstablished:1",
            "BudgetAllocated:1",
            "AllocationReduced:1",
            "BudgetTransferred:1",
            "ExpenditureRecorded:1",
            "ExpenditureReversed:1",
            "KpiProposed:1",
            "KpiApproved:1",
            "KpiValueRecorded:1",
            "KpiValueCorrected:1",
            "KpiValueWithdrawn:1",
            "RiskRaised:1",
            "RiskOwnerAssigned:1",
            "RiskReassessed:1",
            "MitigationAdded:1",
            "MitigationCompleted:1",
            "RiskClosed:1",
            "RiskOwnershipAccepted:1",
            "RiskOwnershipDeclined:1",
            "RiskConfirmedUnchanged:1",
            "RiskCadenceSet:1",
            "RiskReassessmentRequested:1",
            "MitigationRevised:1",
            "RiskEscalated:1",
            "RiskAccepted:1",
            "RiskMaterialised:1",
            "RiskReopened:1",
            "ActivityReported:1",
            "ActivityCorrected:1",
            "ActivityWithdrawn:1",
            "ActivityLinked:1",
            "ActivityUnlinked:1",
            "FindingRaised:1",
            "FindingAnswered:1",
            "FindingClosed:1",
            "ClockAccepted:1",
            "RestoreAccepted:1",
            "RoleDelegated:1",
            "DelegationEnded:1",
            "KpiReturned:1",
            "KpiRejected:1",
            "KpiRefined:1",
            "KpiRetired:1",
            "KpiLinked:1",
            "KpiOwnerAssigned:1",
            "KpiOwnerReleased:1",
            "BaselineSet:1",
            "TargetSet:1",
            "TargetApproved:1",
            "TargetReturned:1",
            "KpiValueSubmitted:1",
            "KpiValueReturned:1",
            "KpiValueVerified:1",
            "KpiValueApproved:1",
            "KpiValueCommented:1",
            "PeriodOpened:1",
            "PeriodClosed:1",
            "PeriodCertified:1",
            "LateEntryGranted:1",
            "LateEntryEnded:1",
            "BudgetTotalRevised:1",
            "BudgetApproved:1",
            "CommitmentRecorded:1",
            "CommitmentReleased:1",
            "CommitmentRestored:1",
            "FundsPledged:1",
            "PledgeWithdrawn:1");

    static List<Class<?>> permitted() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> type : eventInterfaces()) {
            found.addAll(Arrays.asList(type.getPermittedSubclasses()));
        }
        return found;
    }

    /** Every sealed interface of events among the compiled classes, so that a new one cannot be forgotten here. */
    private static List<Class<?>> eventInterfaces() throws IOException, URISyntaxException, ClassNotFoundException {
        URI classes = DomainEvent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path root = Path.of(classes);
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (type.isSealed() && DomainEvent.class.isAssignableFrom(type)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    @Test
    void findsTheSealedInterfacesOfAllFeatures() throws ReflectiveOperationException, IOException, URISyntaxException {
        assertThat(eventInterfaces()).hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void everyPermittedTypeIsRegistered(Class<? extends DomainEvent> type) {
        assertThat(EventRegistry.CURRENT.of(type).javaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void everyPermittedTypeHasASample(Class<?> type) {
        assertThat(Samples.all())
                .extracting(sample -> (Object) sample.event().getClass())
                .containsOnlyOnce(type);
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void everyPermittedTypeHasAGoldenFileOfItsVersion(Class<? extends DomainEvent> javaType) {
        EventType type = EventRegistry.CURRENT.of(javaType);

        assertThat(ContractFile.golden(type.name(), type.version()).path()).exists();
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void everyPermittedTypeHasASchemaOfItsVersion(Class<? extends DomainEvent> javaType) {
        EventType type = EventRegistry.CURRENT.of(javaType);

        assertThat(ContractFile.schema(type.name(), type.version()).path()).exists();
    }

    /** Instants and positions have kinds of their own for the documents that are made from events, not for events. */
    @ParameterizedTest
    @MethodSource("permitted")
    void noEventHoldsAnInstantOrALong(Class<?> type) {
        assertThat(componentTypes(type))
                .doesNotContain(Instant.class, long.class, Long.class, double.class, Object.class);
    }

    private static Set<Type> componentTypes(Class<?> record) {
        Set<Type> found = new HashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            found.add(element);
            if (element instanceof Class<?> nested && nested.isRecord()) {
                found.addAll(componentTypes(nested));
            }
        }
        return found;
    }

    @Test
    void nothingElseIsRegistered() throws ReflectiveOperationException, IOException, URISyntaxException {
        assertThat(EventRegistry.CURRENT.types())
                .extracting(type -> (Object) type.javaType())
                .containsExactlyInAnyOrderElementsOf(permitted());
    }

    @Test
    void namesAndVersionsAreThoseShipped() {
        assertThat(EventRegistry.CURRENT.types().stream()
                        .flatMap(type -> IntStream.rangeClosed(1, type.version())
                                .mapToObj(version -> type.name() + ":" + version)))
                .containsExactlyInAnyOrderElementsOf(SHIPPED);
    }

    @Test
    void everyGoldenFileIsOfAShippedVersion() throws IOException {
        try (Stream<Path> files = Files.list(ContractFile.GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(SHIPPED.stream()
                            .map(shipped -> shipped.replace(":", ".v") + ".json")
                            .toList());
        }
    }

    @Test
    void everySchemaFileIsOfAShippedVersion() throws IOException {
        try (Stream<Path> files = Files.list(ContractFile.SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SHIPPED.stream()
                            .map(shipped -> shipped.replace(':', '.') + ".json")
                            .toList());
        }
    }

    @Test
    void samplesStandAtDifferentPositionsAndIds() {
        Set<Object> seen = new HashSet<>();
        for (Sample sample : Samples.all()) {
            assertThat(seen.add(sample.position())).isTrue();
            assertThat(seen.add(sample.attributes().id())).isTrue();
        }
    }
}
