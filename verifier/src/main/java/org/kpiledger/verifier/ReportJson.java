package org.kpiledger.verifier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kpiledger.verifier.check.Check;
import org.kpiledger.verifier.check.Report;
import tools.jackson.databind.json.JsonMapper;

/** A report as one JSON object: {@code source}, {@code passed}, {@code firstBadPosition}, {@code checks}, {@code notes}. */
final class ReportJson {
    private ReportJson() {}

    static String of(String source, Report report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("source", source);
        object.put("passed", report.passed());
        report.firstBadPosition().ifPresent(position -> object.put("firstBadPosition", position));
        object.put("checks", report.checks().stream().map(ReportJson::check).toList());
        object.put("notes", report.notes());
        return JsonMapper.shared().writeValueAsString(object) + System.lineSeparator();
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", check.name());
        object.put("passed", check.passed());
        object.put("detail", check.detail());
        if (check.position() != null) {
            object.put("position", check.position());
        }
        return object;
    }
}
