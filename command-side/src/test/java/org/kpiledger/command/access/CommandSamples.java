package org.kpiledger.command.access;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kpiledger.command.Intent;
import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;

/** Every command there is, found among the compiled classes, and one sample of each. */
final class CommandSamples {
    private static final String BODIES = """
            RegisterPlan {"planId":"OP-23","name":{"en":"Plan"},"cycleFrom":2023,"cycleTo":2026,"currency":"CHF","zone":"Europe/Zurich","effectiveOn":"2023-01-01"}
            AddPriority {"planId":"OP-23","code":"P1","kind":"PRIORITY","name":{"en":"Connectivity"},"effectiveOn":"2023-01-01"}
            AddTheme {"planId":"OP-23","code":"P1.EMT","priority":"P1","name":{"en":"Emergency"},"crossCutting":false,"effectiveOn":"2023-01-01"}
            AddOutcome {"planId":"OP-23","code":"P1.EMT.O1","theme":"P1.EMT","text":{"en":"Prepared"},"effectiveOn":"2023-01-01"}
            AddOutput {"planId":"OP-23","code":"P1.EMT.TA","theme":"P1.EMT","category":"TECHNICAL_ASSISTANCE","name":{"en":"Help"},"effectiveOn":"2023-01-01"}
            RecordPlanFact {"planId":"OP-23","code":"GOV-1","kind":"GOVERNANCE","statement":{"en":"TDAG approves"},"effectiveOn":"2023-01-01"}
            NoteDiscrepancy {"planId":"OP-23","code":"D-01","kind":"SHARE","severity":"HIGH","description":{"en":"26.4 or 26.5"},"effectiveOn":"2023-01-01"}
            AdoptPlan {"planId":"OP-23","document":"TDAG-23/18","effectiveOn":"2023-01-01"}
            AmendPlan {"planId":"OP-23","amendment":"AMD-1","document":"TDAG-25/4","summary":{"en":"Two themes become one"},"effectiveOn":"2025-01-01"}
            RenamePlanNode {"planId":"OP-23","node":"P1","name":{"en":"Access"},"amendment":"AMD-1","effectiveOn":"2025-01-01"}
            RetirePlanNode {"planId":"OP-23","node":"P1","rationale":"Merged into P3","amendment":"AMD-1","effectiveOn":"2025-01-01"}
            LinkThematicPriority {"planId":"OP-23","node":"P1","thematicPriority":"TP3","effectiveOn":"2025-01-01"}
            LinkSdgTarget {"planId":"OP-23","node":"P1","target":"9.c","effectiveOn":"2025-01-01"}
            ClosePlan {"planId":"OP-23","document":"TDAG-26/3","effectiveOn":"2026-12-31"}
            EstablishBudget {"planId":"OP-23","fiscalYear":2023,"total":"4200000","currency":"CHF","effectiveOn":"2023-01-01"}
            AllocateBudget {"planId":"OP-23","fiscalYear":2023,"node":"P1","amount":"519000","currency":"CHF","effectiveOn":"2023-01-01"}
            ReduceAllocation {"planId":"OP-23","fiscalYear":2023,"node":"P1","amount":"1000","currency":"CHF","effectiveOn":"2023-01-01"}
            TransferBudget {"planId":"OP-23","fiscalYear":2023,"from":"P1.EMT","to":"P1.NDI","amount":"1000","currency":"CHF","effectiveOn":"2023-01-01"}
            RecordExpenditure {"planId":"OP-23","fiscalYear":2023,"node":"P1.EMT","amount":"1000","currency":"CHF","reference":"INV-1","date":"2023-03-01"}
            ReverseExpenditure {"planId":"OP-23","fiscalYear":2023,"reference":"INV-1","date":"2023-03-02"}
            ImportExpenditures {"planId":"OP-23","fiscalYear":2023,"rows":[{"node":"P1.EMT","amount":"1000","currency":"CHF","reference":"INV-1","date":"2023-03-01"}]}
            ReviseBudgetTotal {"planId":"OP-23","fiscalYear":2023,"total":"4300000","currency":"CHF","effectiveOn":"2023-06-01"}
            ApproveBudget {"planId":"OP-23","fiscalYear":2023,"total":"4300000","currency":"CHF","document":"TDAG-23/14","effectiveOn":"2023-06-22"}
            RecordCommitment {"planId":"OP-23","fiscalYear":2023,"node":"P1.EMT","amount":"1000","currency":"CHF","reference":"PO-1","counterparty":"ITU Academy","date":"2023-03-01"}
            ReleaseCommitment {"planId":"OP-23","fiscalYear":2023,"reference":"PO-1","amount":"1000","currency":"CHF","date":"2023-03-02"}
            PledgeFunds {"planId":"OP-23","fiscalYear":2023,"pledge":"PL-1","donor":"Norway","node":"P1.EMT","amount":"1000","currency":"EUR","rate":"0.96","rateDate":"2023-03-01","rateSource":"UN","date":"2023-03"}
            WithdrawPledge {"planId":"OP-23","fiscalYear":2023,"pledge":"PL-1","reasonCode":"OTHER","effectiveOn":"2023-03-02"}
            ProposeKpi {"planId":"OP-23","kpi":"P1.EMT.K1","theme":"P1.EMT","name":{"en":"Countries"},"measures":[{"code":"countries","unit":"COUNTRY","valueType":"COUNT","aggregation":"DISTINCT","direction":"INCREASE"}],"effectiveOn":"2023-01-01"}
            ApproveKpi {"planId":"OP-23","kpi":"P1.EMT.K1","effectiveOn":"2023-06-01"}
            RecordKpiValue {"planId":"OP-23","kpi":"P1.EMT.K1","measure":"countries","period":"2023","valueDate":"2023","reportingUnit":"ASP","value":"2"}
            CorrectKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-","valueDate":"2023","value":"3","reasonCode":"DATA_ENTRY"}
            WithdrawKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-","reasonCode":"DUPLICATE"}
            RefineKpi {"planId":"OP-23","kpi":"P1.EMT.K1","name":{"en":"Countries"},"measures":[{"code":"countries","unit":"COUNTRY","valueType":"COUNT","aggregation":"DISTINCT","direction":"INCREASE"}],"comparability":"BREAK","meeting":"TDAG-24","document":"TDAG-24/9","effectiveOn":"2024-01-01"}
            ReturnKpi {"planId":"OP-23","kpi":"P1.EMT.K1","effectiveOn":"2023-06-01"}
            RejectKpi {"planId":"OP-23","kpi":"P1.EMT.K1","effectiveOn":"2023-06-01"}
            RetireKpi {"planId":"OP-23","kpi":"P1.EMT.K1","document":"TDAG-25/2","effectiveOn":"2025-01-01"}
            LinkKpi {"planId":"OP-23","kpi":"P1.EMT.K1","relation":"CONTINUES","kpis":["P1.EMT.K2"],"effectiveOn":"2023-06-01"}
            AssignKpiOwner {"planId":"OP-23","kpi":"P1.EMT.K1","owner":"p-olga","effectiveOn":"2023-01-01"}
            ReleaseKpiOwner {"planId":"OP-23","kpi":"P1.EMT.K1","owner":"p-olga","effectiveOn":"2023-01-01"}
            SetBaseline {"planId":"OP-23","kpi":"P1.EMT.K1","measure":"countries","value":"3","date":"2022","source":"BDT report 2022","effectiveOn":"2023-01-01"}
            SetTarget {"planId":"OP-23","kpi":"P1.EMT.K1","measure":"countries","period":"2023","value":"9","source":"TDAG-23/4","effectiveOn":"2023-01-01"}
            ApproveTarget {"planId":"OP-23","kpi":"P1.EMT.K1","measure":"countries","period":"2023","effectiveOn":"2023-06-01"}
            ReturnTarget {"planId":"OP-23","kpi":"P1.EMT.K1","measure":"countries","period":"2023","effectiveOn":"2023-06-01"}
            SubmitKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-"}
            VerifyKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-"}
            ReturnKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-"}
            ApproveKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-"}
            CommentOnKpiValue {"planId":"OP-23","valueId":"OP-23/value/P1.EMT.K1/countries/2023/ASP/-","comment":"Fiji is new"}
            OpenPeriod {"planId":"OP-23","period":"2023","effectiveOn":"2023-01-01"}
            ClosePeriod {"planId":"OP-23","period":"2023","effectiveOn":"2024-02-01"}
            CertifyPeriod {"planId":"OP-23","period":"2023","effectiveOn":"2024-03-01"}
            GrantLateEntry {"planId":"OP-23","period":"2023","code":"L-01","kpi":"P1.EMT.K1","reportingUnit":"ASP","until":"2024-03-14","effectiveOn":"2024-03-01"}
            EndLateEntry {"planId":"OP-23","period":"2023","code":"L-01","effectiveOn":"2024-03-02"}
            DelegateRole {"actor":"p-olga","role":"APPROVER","until":"2023-07-31","effectiveOn":"2023-01-01"}
            EndDelegation {"actor":"p-olga","delegator":"p-anna","role":"APPROVER","effectiveOn":"2023-01-01"}
            RaiseRisk {"planId":"OP-23","riskId":"R-FIN","node":"P1","perspective":{"en":"Financial"},"description":{"en":"Lack of funds"},"probability":"MEDIUM","impact":"HIGH","effectiveOn":"2023-01-01"}
            AssignRiskOwner {"planId":"OP-23","riskId":"R-FIN","owner":"p-olga","effectiveOn":"2023-01-01"}
            ReassessRisk {"planId":"OP-23","riskId":"R-FIN","probability":"LOW","impact":"HIGH","effectiveOn":"2023-01-01"}
            AddMitigation {"planId":"OP-23","riskId":"R-FIN","mitigation":"R-FIN.M1","text":{"en":"Forecast"},"effectiveOn":"2023-01-01"}
            CompleteMitigation {"planId":"OP-23","riskId":"R-FIN","mitigation":"R-FIN.M1","effectiveOn":"2023-01-01"}
            CloseRisk {"planId":"OP-23","riskId":"R-FIN","rationale":"Funds came in","effectiveOn":"2023-01-01"}
            AcceptRiskOwnership {"planId":"OP-23","riskId":"R-FIN","effectiveOn":"2023-01-01"}
            DeclineRiskOwnership {"planId":"OP-23","riskId":"R-FIN","rationale":"Not my field","effectiveOn":"2023-01-01"}
            ConfirmRiskUnchanged {"planId":"OP-23","riskId":"R-FIN","effectiveOn":"2023-01-01"}
            SetRiskCadence {"planId":"OP-23","riskId":"R-FIN","everyMonths":6,"effectiveOn":"2023-01-01"}
            RequestRiskReassessment {"planId":"OP-23","riskId":"R-FIN","kpi":"P1.EMT.K1","periods":["2023","2024"],"effectiveOn":"2025-02-01"}
            ReviseMitigation {"planId":"OP-23","riskId":"R-FIN","mitigation":"R-FIN.M1","dueOn":"2023-06","effectiveOn":"2023-01-01"}
            EscalateRisk {"planId":"OP-23","riskId":"R-FIN","rationale":"Beyond the bureau","effectiveOn":"2023-01-01"}
            AcceptRisk {"planId":"OP-23","riskId":"R-FIN","rationale":"Nothing more can be done","until":"2023-12-31","effectiveOn":"2023-01-01"}
            MaterialiseRisk {"planId":"OP-23","riskId":"R-FIN","description":"A pledge was withdrawn","date":"2023-03"}
            ReopenRisk {"planId":"OP-23","riskId":"R-FIN","rationale":"Funds fell short again","effectiveOn":"2023-01-01"}
            ReportActivity {"planId":"OP-23","activityId":"H-001","priority":"P1","theme":"P1.EMT","date":"2023-02-06","status":"DONE","region":"ASP","summary":{"en":"A map was made"}}
            CorrectActivity {"planId":"OP-23","activityId":"H-001","priority":"P1","date":"2023-02","status":"DONE","region":"ASP","summary":{"en":"A map was made"},"reasonCode":"DATA_ENTRY"}
            WithdrawActivity {"planId":"OP-23","activityId":"H-001","reasonCode":"DUPLICATE"}
            LinkActivity {"planId":"OP-23","activityId":"H-001","kind":"PLEDGE","target":"2024/PL-1","effectiveOn":"2024-02-01"}
            UnlinkActivity {"planId":"OP-23","activityId":"H-001","kind":"PLEDGE","target":"2024/PL-1","reasonCode":"DATA_ENTRY"}
            RaiseFinding {"planId":"OP-23","findingId":"F-0001","figure":{"kind":"ALLOCATION","subject":"OP-23/budget/2023","code":"P1.EMT"},"title":"Too much","description":"The minutes say less.","severity":"LOW","effectiveOn":"2024-03-01"}
            RespondToFinding {"planId":"OP-23","findingId":"F-0001","response":"It will be reduced.","accepted":true,"dueOn":"2024-06-30","effectiveOn":"2024-03-08"}
            CloseFinding {"planId":"OP-23","findingId":"F-0001","conclusion":"It was reduced.","effectiveOn":"2024-07-01"}
            GrantRole {"actor":"p-anna","role":"PLANNER","effectiveOn":"2023-01-01"}
            RevokeRole {"actor":"p-anna","role":"PLANNER","effectiveOn":"2023-01-01"}
            AcceptClock {}
            AcceptRestore {"lastPosition":"00000000000000001200","root":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","seenBy":"witness auditor.example"}
            """;

    private CommandSamples() {}

    /** Every command type there is. */
    static List<Class<? extends Intent>> types() {
        try {
            Path root = Path.of(Intent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.startsWith("org/kpiledger/command/") && file.endsWith(".class"))
                        .map(file -> load(file.substring(0, file.length() - ".class".length())
                                .replace('/', '.')))
                        .filter(type -> type.isRecord() && Intent.class.isAssignableFrom(type))
                        .<Class<? extends Intent>>map(type -> type.asSubclass(Intent.class))
                        .toList();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("cannot list the compiled classes", unreadable);
        }
    }

    /** One command of each type, by the type's name. */
    static SortedMap<String, Intent> byName() {
        SortedMap<String, Intent> samples = new TreeMap<>();
        types().forEach(type -> samples.put(type.getSimpleName(), sampleOf(type)));
        return samples;
    }

    /** The sample of the command of that name. */
    static Intent named(String name) {
        return types().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .map(CommandSamples::sampleOf)
                .findFirst()
                .orElseThrow();
    }

    private static Intent sampleOf(Class<? extends Intent> type) {
        return (Intent)
                RecordCodec.read(Json.MAPPER.readTree(bodyOf(type.getSimpleName())), type.asSubclass(Record.class));
    }

    private static String bodyOf(String name) {
        return BODIES.lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no sample of the command " + name))
                .substring(name.length());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Intent.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
