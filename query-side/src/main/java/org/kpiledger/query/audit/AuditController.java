package org.kpiledger.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.codec.EventRegistry;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.audit.AuditView;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Page;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Parameters.Point;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.AuditFilter;
import org.kpiledger.query.rows.AuditOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {
    private static final Point ANY = new Point(null, null);

    private final ReadModel model;
    private final Moments moments;

    AuditController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/audit")
    ResponseEntity<byte[]> audit(HttpServletRequest request) {
        Parameters parameters = Parameters.of(
                request, "subject", "actor", "role", "type", "reason", "from", "to", "after", "before", "order",
                "limit", "format");
        AuditFormat format = Optional.ofNullable(parameters.find("format", AuditFormat::labelled))
                .orElseGet(() -> AuditFormat.acceptedBy(request));
        Page page = Page.of(parameters);
        String subject = parameters.find("subject", AuditController::subject);
        @Nullable ActorId actor = parameters.find("actor", ActorId::new);
        @Nullable Role role = parameters.find("role", Parameters.oneOf(Role.class));
        String type = parameters.find("type", AuditController::type);
        @Nullable Line reason = parameters.find("reason", AuditController::reason);
        Point from = or(parameters.find("from", Parameters::point));
        Point to = or(parameters.find("to", Parameters::point));
        Long before = parameters.find("before", Parameters::position);
        AuditOrder order = Optional.ofNullable(parameters.find("order", AuditController::order))
                .orElse(AuditOrder.OF_THE_LOG);
        AsOf asOf = moments.of(parameters, model.audit());
        AuditFilter filter = new AuditFilter(
                from.position() == null ? page.after() : Math.max(page.after(), from.position() - 1),
                upTo(asOf.position(), to.position(), before == null ? null : before - 1),
                subject,
                actor == null ? null : actor.value(),
                role == null ? null : role.name(),
                type,
                reason == null ? null : reason.value(),
                from.time(),
                to.time());
        return switch (format) {
            case JSON ->
                Answers.of(AuditView.page(model.lines().find(filter, order, page.limit() + 1), page.limit(), asOf));
            case CSV ->
                AuditCsv.answer(
                        model.lines().find(filter, order, page.limit()),
                        model.origin().filter(LogOrigin::isSimulated));
        };
    }

    /** The lowest of the bounds that are given. */
    private static long upTo(long end, @Nullable Long... bounds) {
        return Stream.of(bounds).filter(Objects::nonNull).reduce(end, Math::min);
    }

    private static AuditOrder order(String text) {
        return switch (text) {
            case "asc" -> AuditOrder.OF_THE_LOG;
            case "desc" -> AuditOrder.NEWEST_FIRST;
            default -> throw new IllegalArgumentException("must be asc, the order of the log, or desc, newest first");
        };
    }

    private static Point or(@Nullable Point point) {
        return Optional.ofNullable(point).orElse(ANY);
    }

    /** As entries have it. */
    private static Line reason(String text) {
        return new Line(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String subject(String text) {
        return text.endsWith("/*")
                ? new SubjectId(text.substring(0, text.length() - 2)) + "/*"
                : new SubjectId(text).value();
    }

    private static String type(String text) {
        return EventRegistry.CURRENT
                .named(text)
                .orElseThrow(() -> new IllegalArgumentException("must be a type of event such as BudgetAllocated"))
                .name();
    }
}
