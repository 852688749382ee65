package org.kpiledger.edge.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ChineseTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must be a JSON string, not a number | 须为JSON字符串，而不是数字",
                "must be a JSON string, not true or false | 须为JSON字符串，而不是true或false",
                "must be a JSON string, not an array | 须为JSON字符串，而不是数组",
                "must be a JSON array, not an object | 须为JSON数组，而不是对象",
                "must be a JSON object, not a string | 须为JSON对象，而不是字符串",
                "must name a theme; P3 is a priority | 须为主题；P3是重点工作",
                "must name a priority or theme; P3.O1 is an outcome, which holds no money | 须为重点工作或主题；P3.O1是成果，不承载资金",
                "is missing; say why the baseline is revised, since the former stays | 缺少；原有的基线保留，请说明修订的原因",
                "is missing; say why the target is revised, since the former stays | 缺少；原有的目标保留，请说明修订的原因",
                "names no target of P3.A.K1: there is none of people for GLO in 2024 | P3.A.K1没有该目标：没有2024年GLO的people的目标",
                "names no target of P3.A.K1: there is none of people for GLO in the cycle | P3.A.K1没有该目标：没有整个周期内GLO的people的目标",
                "must be a code of 1 to 64 letters, digits, dots, underscores or hyphens, such as P1.EMT; or - where this is the only value | 须为1至64个字母、数字、点、下划线或连字符组成的编码，例如P1.EMT；唯一的数值请用-"
            })
    void whatIsPutIntoAMessageIsChineseToo(String english, String chinese) {
        assertThat(FieldTexts.chinese(english)).contains(chinese);
    }

    @Test
    void aCodeStaysAsItIs() {
        assertThat(FieldTexts.chinese("names no measure of target; it has baseline"))
                .contains("target没有此度量；现有baseline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ApproveKpi needs the role APPROVER. Ask somebody who may do it, or have it granted to you. | ApproveKpi需要角色APPROVER。请由有此权限的人员办理，或申请授予。",
                "AssessRisk needs the role PLANNER or the role APPROVER or to be assigned as owner of this risk. Ask somebody who may do it, or have it granted to you. | AssessRisk需要角色PLANNER或角色APPROVER或被指定为该风险的责任人。请由有此权限的人员办理，或申请授予。"
            })
    void theRolesThatAreNeededAreNamed(String english, String chinese) {
        assertThat(DetailTexts.chinese(english)).contains(chinese);
    }

    @Test
    void aProblemIsToldByItsDetailWhereThatSaysMore() {
        assertThat(inChinese(
                        "not-the-latest",
                        "The target of m for GLO in 2024 of P1.K1 is at revision 3 now."
                                + " Look at it, and decide on that."))
                .isEqualTo("指标P1.K1的目标（2024年GLO的m）现在的修订号为3。请查看该修订，再作决定。");
        assertThat(inChinese(
                        "unknown-kpi", "There is no KPI P1.K1 of plan OP-23, as known at position 7 for 2024-01-01."))
                .isEqualTo("按截至账本位置7所知，2024-01-01没有规划OP-23的指标P1.K1；其后记入的当时尚不知悉。");
    }

    @Test
    void aProblemIsToldByItsCodeWhereItsDetailIsNotKnown() {
        assertThat(inChinese("not-the-latest", "Something else.")).isEqualTo("已有更新的修订。请查看最新修订后再作决定。");
    }

    private static String inChinese(String code, String detail) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "zh");
        return ProblemTexts.in(request, Problem.of(409, code, "Title", detail)).detail();
    }
}
