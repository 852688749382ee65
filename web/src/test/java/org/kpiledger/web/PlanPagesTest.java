package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanPagesTest extends WithPages {
    private String page(String path) throws Exception {
        return planner().open(path).body();
    }

    /** What a reader reads: without tags, with single spaces, none before punctuation. */
    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replaceAll(" (?=[):,;])|(?<=[(]) ", "");
    }

    @Test
    void budgetIsWrittenInFullWithSharesAndSums() throws Exception {
        assertThat(plain(page("/plans/OP-23/budget")))
                .contains("Total 4,200,000.00 CHF Preliminary")
                .contains(
                        "P3 Enabling policy and regulatory environment 1,111,000.00 26.5% 26.4%: Share as printed section 3.3 0.00")
                .contains("P3.CD Capacity development 306,500.00 27.6% 7.3% 0.00 0.00")
                .contains("Allocated (CHF)")
                .contains(
                        "PO-2023-0007 P1.EMT Emergency telecommunications ITU Academy 15 Jun 2023 4,000.00 1,500.00 0.00 2,500.00")
                .containsPattern("Total 2,500.00 Paid or released in full: 1 .* PO-2023-0003")
                .contains("250,000.00 EUR 0.9633");
    }

    @Test
    void overviewLeadsFromThePlanToItsKpisRisksAndMoney() throws Exception {
        String page = page("/");
        assertThat(plain(page))
                .contains("4,200,000.00 CHF", "KPIs: 4. With reported values: 1.", "rating 6 R-FIN")
                .contains("P3.CD Capacity development 306,500.00 7.3% 0.00");
        assertThat(page)
                .contains("/plans/OP-23/kpis?status=AT_RISK", "/plans/OP-23/risks#R-FIN", "/plans/OP-23/kpis/P1.EMT.K4")
                .contains("/plans/OP-23/figure?kind=ALLOCATION&amp;node=P3.CD&amp;year=2023");
        assertThat(plain(page("/plans/OP-23?priority=P1"))).doesNotContain("P3.CD Capacity");
    }

    @Test
    void overviewAsksForTheKpisOfARegionAndAnOwnerAndCarriesBothOn() throws Exception {
        String page = page("/plans/OP-23?region=ASP&owner=p-0123456789ab&status=ON_TRACK");
        assertThat(LEDGER.asked())
                .anySatisfy(asked -> assertThat(asked.uri().getQuery())
                        .isEqualTo("region=ASP&owner=p-0123456789ab&status=ON_TRACK&figures=false"));
        assertThat(page)
                .contains("/plans/OP-23?year=2024&amp;region=ASP&amp;owner=p-0123456789ab&amp;status=ON_TRACK")
                .contains("<option value=\"ASP\" selected=\"selected\">Asia and the Pacific</option>");
        assertThat(plain(page)).contains("P1.EMT Emergency").doesNotContain("P2.DSA Digital");
    }

    @Test
    void whatWaitsIsCalledByTheNameOfItsKpiAndWhatItCounts() throws Exception {
        mayActAs("planner", "APPROVER");
        assertThat(plain(page("/plans/OP-23/work")))
                .contains("Verified: to be approved", "P1.EMT.K4 Number of Member States", "Member State 2023")
                .doesNotContain("memberStates");
    }

    @Test
    void whatWaitsForSomebodyInAnotherRoleIsNotTheUsersWork() throws Exception {
        assertThat(plain(page("/plans/OP-23/work")))
                .contains("My work")
                .doesNotContain("to be approved", "to be verified", "Sent back", "Over and without a value");
        mayActAs("planner", "KPI_OWNER");
        assertThat(plain(page("/plans/OP-23/work")))
                .contains("to be verified", "Sent back", "Over and without a value", "2023-Q1 (Closed)")
                .doesNotContain("to be approved");
    }

    @Test
    void whatSomebodyVerifiedWaitsForAnotherOnesApproval() throws Exception {
        mayActAs("planner", "APPROVER");
        LEDGER.wereHandledBy(actorOf("planner"));
        assertThat(plain(page("/plans/OP-23/work"))).contains("Verified: to be approved Nothing.");
    }

    @Test
    void figureOpensTheEntriesThatMadeIt() throws Exception {
        assertThat(plain(page("/plans/OP-23/figure?kind=ALLOCATION&node=P3.CD&year=2023")))
                .contains("P3.CD Capacity development, allocated: 306,500.00 CHF")
                .contains("#611 Budget transferred allocation[P3.CD] 306,500.00 307,500.00 Planner")
                .doesNotContain("allocation[P3.ST]");
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K4/figure?measure=memberStates&period=2023")))
                .contains("at least 2 Member State", "their members are united; none counts twice")
                .contains("H-005 Asia and the Pacific 2");
    }

    @Test
    void sumsOfABudgetLeadDownToTheEntriesThatMadeThem() throws Exception {
        assertThat(page("/"))
                .contains(
                        "/plans/OP-23/figure?kind=TOTAL&amp;year=2023",
                        "/plans/OP-23/figure?kind=AVAILABLE&amp;year=2023");
        assertThat(plain(page("/plans/OP-23/figure?kind=AVAILABLE&year=2023")))
                .contains("neither spent nor committed: 4,194,750.00 CHF")
                .contains("total 4,200,000.00 less spent 1,250.00 less committed and not yet spent 4,000.00");
        String spent = page("/plans/OP-23/figure?kind=SPENT&year=2023");
        assertThat(plain(spent)).contains("What the priorities and enablers have together.", "spent 1,250.00");
        assertThat(spent).contains("/plans/OP-23/figure?kind=SPENT&amp;node=P1&amp;year=2023");
        assertThat(page("/plans/OP-23/figure?kind=SPENT"))
                .contains("/plans/OP-23/figure?kind=SPENT&amp;year=2023")
                .doesNotContain("/audit?subject");
    }

    @Test
    void whatWasSpentOnAPriorityIsMadeOfItsThemesAndSetAgainstItsAllocation() throws Exception {
        String page = page("/plans/OP-23/figure?kind=SPENT&node=P1&year=2023");
        assertThat(page)
                .contains("/plans/OP-23/figure?kind=SPENT&amp;node=P1.EMT&amp;year=2023")
                .contains("/plans/OP-23/figure?kind=ALLOCATION&amp;node=P1&amp;year=2023");
        assertThat(plain(page)).containsPattern("Spent of the allocation: [0-9.]+% = 1,250.00 / 519,000.00");
    }

    @Test
    void figureTellsWhatItWasAtTheMomentThatItIsComparedWith() throws Exception {
        for (String path : new String[] {
            "/plans/OP-23/figure?kind=ALLOCATION&node=P1&year=2023", "/plans/OP-23/figure?kind=TOTAL",
        }) {
            assertThat(plain(page(path + "&compareKnownAt=%40400")))
                    .contains("At the moment that it is compared with: ");
            assertThat(LEDGER.asked())
                    .anySatisfy(asked ->
                            assertThat(String.valueOf(asked.uri().getQuery())).contains("knownAt=@400"));
        }
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K4/cycle?measure=memberStates&compareKnownAt=%40400")))
                .contains("At the moment that it is compared with: 2");
    }

    @Test
    void figureOfAYearOrTheCycleLeadsToThePeriodsThatMakeIt() throws Exception {
        assertThat(page("/plans/OP-23/kpis/P1.EMT.K4"))
                .contains(
                        "/P1.EMT.K4/year?measure=memberStates&amp;year=2024",
                        "/P1.EMT.K4/cycle?measure=memberStates",
                        "/P1.EMT.K4/standing?measure=memberStates");
        String year = page("/plans/OP-23/kpis/P1.EMT.K4/year?measure=memberStates&year=2024");
        assertThat(plain(year))
                .contains("memberStates, Whole year 2024: at least 2 Member State", "Version 2 breaks the series");
        assertThat(year).contains("/P1.EMT.K4/figure?measure=memberStates&amp;period=2023");
    }

    @Test
    void standingShowsTheRuleAndTheFiguresThatItIsAppliedTo() throws Exception {
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K4/standing?measure=memberStates")))
                .contains(
                        "Rule progress-1",
                        "At risk 66.7%",
                        "66.7% (66.666667%)",
                        "Baseline 1 Against the current target 2025 12")
                .contains("Against the original target", "100% On track");
    }

    @Test
    void figureThatIsNotThereIsNotFoundAndAnUnknownKindIsNamed() throws Exception {
        var planner = planner();
        for (String none : new String[] {
            "/plans/OP-23/figure?kind=TOTAL&node=P1&year=2023",
            "/plans/OP-23/figure?kind=SPENT&node=P77&year=2023",
            "/plans/OP-23/figure?kind=UNALLOCATED",
            "/plans/OP-23/kpis/P1.EMT.K4/figure?measure=memberStates&period=2026",
            "/plans/OP-23/kpis/P1.EMT.K4/figure?measure=memberStates&period=2023&currency=CHF",
            "/plans/OP-23/kpis/P1.EMT.K4/year?measure=memberStates&year=1999",
            "/plans/OP-23/kpis/P1.EMT.K4/cycle?measure=nothing",
            "/plans/OP-23/kpis/P1.EMT.K4/standing?measure=nothing"
        }) {
            assertThat(planner.open(none).statusCode()).as(none).isEqualTo(404);
        }
        for (String bad : new String[] {
            "/plans/OP-23/figure?kind=PERIOD&year=2023",
            "/plans/OP-23/figure?kind=SPENT&node=P1",
            "/plans/OP-23/figure?kind=SPENT&year=23"
        }) {
            assertThat(planner.open(bad).statusCode()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void entryStandsWithItsBytesAndTheProofThatItIsInTheLog() throws Exception {
        String page = page("/audit/611");
        assertThat(page)
                .contains(
                        "{&quot;specversion&quot;:&quot;1.0&quot;",
                        "nC1v0Yw3l2m5b8q7TzKx4A",
                        "/audit/610",
                        "/audit/612");
        assertThat(LEDGER.asked())
                .anySatisfy(asked -> assertThat(asked.uri().toString())
                        .startsWith("/log/proof/inclusion")
                        .contains("index=610", "size=612"));
    }

    @Test
    void sharePrintedOfOneYearsBudgetStandsOnThatOfNoOther() throws Exception {
        LEDGER.hasBudgetsOfAllYears();
        assertThat(plain(page("/plans/OP-23/budget?year=2024")))
                .contains("P3 Enabling policy")
                .containsPattern("The budgets of the cycle.*Total 16,800,000.00")
                .doesNotContain("26.4%");
    }

    @Test
    void onlyWhoeverMayRecordIsOfferedTo() throws Exception {
        assertThat(page("/plans/OP-23/kpis/P1.EMT.K4")).doesNotContain("/P1.EMT.K4/record");
        mayActAs("planner", "KPI_OWNER");
        assertThat(page("/plans/OP-23/kpis/P1.EMT.K4")).contains("/P1.EMT.K4/record");
        assertThat(page("/plans/OP-23/kpis/P1.EMT.K4?knownAt=%40400")).doesNotContain("/P1.EMT.K4/record");
    }

    @Test
    void valuesOfAKpiAreStatedByItsOwnersOnly() throws Exception {
        String value =
                "/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005";
        mayActAs("planner", "KPI_OWNER");
        assertThat(page(value)).contains("/correct?id=", "/value/withdraw");
        LEDGER.belongsToAnother();
        assertThat(page(value)).contains("/value/comment").doesNotContain("/correct?id=", "/value/withdraw");
        assertThat(page("/plans/OP-23/kpis/P1.EMT.K4")).doesNotContain("/P1.EMT.K4/record");
    }

    @Test
    void yearWithoutBudgetIsSaidInWords() throws Exception {
        assertThat(plain(page("/plans/OP-23/budget?year=2025")))
                .contains("No budget has been established for 2025.")
                .containsPattern("The budgets of the cycle.*2023 Preliminary 4,200,000.00 4,200,000.00 0.00 1,250.00")
                .doesNotContain("Not allocated");
    }

    @Test
    void textThatIsNotTranslatedIsShownInTheOtherLanguageAndMarked() throws Exception {
        assertThat(page("/plans/OP-23/budget?lang=zh"))
                .containsPattern(
                        "<span\\s+lang=\"en\">Digital transformation</span><span\\s+class=\"tag missing\">暂无译文</span>")
                .containsPattern("<span\\s*>价格可承受的连接</span></a>");
    }

    @Test
    void kpisStandUnderTheirThemesWithDefinitionAndDataAsWords() throws Exception {
        String page = plain(page("/plans/OP-23/kpis"));
        assertThat(page)
                .contains("KPIs shown: 4. With reported values: 1.")
                .contains("P1.EMT Affordable connectivity › Emergency telecommunications")
                .containsPattern("P1.EMT.K1 .* Proposed Not reported .* P1.EMT.K4 .* Proposed Reported");
    }

    @Test
    void unreportedMeasureIsSaidToBeUnreportedAndNotZero() throws Exception {
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K1")))
                .contains("Not reported. Nothing has been recorded for this measure; that is not zero.")
                .contains("is not yet approved");
    }

    @Test
    void measureWhoseValuesAreWithdrawnIsNotSaidToHaveNoneRecorded() throws Exception {
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K2")))
                .contains("Not reported. What was recorded for this measure was withdrawn; that is not zero.")
                .doesNotContain("Nothing has been recorded");
    }

    @Test
    void valueThatWasApprovedAndWithdrawnSaysSoOnce() throws Exception {
        String page = plain(page("/plans/OP-23/kpis/P1.EMT.K4/value"
                + "?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-006"));
        assertThat(page)
                .contains("Withdrawn Approved was 99; it was withdrawn since.")
                .doesNotContain("not approved yet", "withdrawn Withdrawn");
    }

    @Test
    void valuesStandWithTheirPeriodUnitStateAndOrigin() throws Exception {
        String page = page("/plans/OP-23/kpis/P1.EMT.K4");
        assertThat(plain(page))
                .contains("2023 at least 2 2 Ongoing Tonga, Vanuatu")
                .contains("recorded before the definition was approved")
                .contains("Asia and the Pacific")
                .contains("System")
                .contains("withdrawn Withdrawn")
                .contains("section 3.1");
        assertThat(page).contains("/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2FP1.EMT.K4%2F");
        assertThat(plain(planner().open("/plans/OP-23/kpis/P1.EMT.K4?lang=zh").body()))
                .contains("汤加、瓦努阿图");
    }

    @Test
    void partsOfABreakdownStandInWords() throws Exception {
        String value =
                "/plans/OP-23/kpis/P1.EMT.K4/value?id=OP-23%2Fvalue%2FP1.EMT.K4%2FmemberStates%2F2023%2FASP%2FH-005";
        assertThat(plain(page(value))).contains("Type of assistance / Equipment supply: 2");
        assertThat(plain(page(value + "&lang=zh"))).contains("援助方式 / 设备供应: 2");
    }

    @Test
    void valueOfZeroIsShownAsTheFigureThatItIs() throws Exception {
        assertThat(plain(page("/plans/OP-23/kpis/P1.EMT.K4")))
                .contains("2024 0 1 ")
                .contains("Africa 0 2024 Recorded")
                .doesNotContain("no single figure");
    }

    @Test
    void auditWritesFalseAndNoAsTheyStandInTheLog() throws Exception {
        assertThat(plain(page("/audit"))).contains("final nothing false").contains("Reason: no");
    }

    @Test
    void risksStandInTheirCellOfTheMatrixAndInTheRegister() throws Exception {
        String page = page("/plans/OP-23/risks");
        assertThat(page).containsPattern("<th scope=\"row\">High</th>");
        assertThat(plain(page))
                .containsPattern("Medium Rating 2 none Rating 4 .* Rating 6 .*R-FIN")
                .contains("Not assigned yet The BDT Director will designate the risk owner.")
                .contains("R-FIN.M1 Prepare adequate budget forecasts Not assigned yet No date set Not completed");
    }

    @Test
    void auditShowsWhoChangedWhatFromWhatToWhat() throws Exception {
        String page = page("/audit?subject=OP-23%2F%2A&actor=p-0123456789ab");
        assertThat(plain(page))
                .contains("#2 Role granted access/p-0123456789ab Planner")
                .contains("#611 Budget transferred OP-23/budget/2023")
                .contains("Planner (Planner) · by the API Reason: moved to &lt;training&gt;")
                .contains("allocation[P3.CD] 306500.00 307500.00")
                .contains("#612 ThingNeverHeardOf")
                .contains("p-ffffffffffff");
        assertThat(page)
                .contains("/audit?subject=OP-23%2F%2A&amp;actor=p-0123456789ab&amp;before=2")
                .contains("<option value=\"p-0123456789ab\" selected=\"selected\">Planner</option>");
        assertThat(LEDGER.asked())
                .anySatisfy(asked -> assertThat(asked.uri().getQuery())
                        .isEqualTo("subject=OP-23/*&actor=p-0123456789ab&order=desc&limit=50"));
    }

    @Test
    void auditBeginsWithTheNewestAndIsTurnedBothWays() throws Exception {
        String newest = page("/audit");
        assertThat(plain(newest)).containsSubsequence("#612", "#611", "#2 ");
        assertThat(newest).contains("/audit?before=2", "/audit?after=0").doesNotContain("rel=\"prev\"", ">Newest<");

        String older = page("/audit?type=RoleGranted&before=700&knownAt=%40612");
        assertThat(older)
                .contains("<a href=\"/audit?type=RoleGranted&amp;knownAt=%40612\">Newest</a>")
                .contains("/audit?type=RoleGranted&amp;knownAt=%40612&amp;after=612");

        LEDGER.behaves();
        String newer = page("/audit?after=1");
        assertThat(LEDGER.asked())
                .anySatisfy(asked -> assertThat(asked.uri().getQuery()).isEqualTo("after=1&order=asc&limit=50"));
        assertThat(plain(newer)).containsSubsequence("#612", "#611", "#2 ");
        assertThat(newer).contains("/audit?after=612", "/audit?before=2");
        assertThat(page("/audit?after=0")).doesNotContain(">Older<");
    }

    @Test
    void statusNamesWhatStandsStillAndWhy() throws Exception {
        assertThat(plain(page("/status")))
                .contains("Entries in the log 612")
                .contains("audit 1 590 22 Stopped Entry 591 cannot be applied.");
    }
}
