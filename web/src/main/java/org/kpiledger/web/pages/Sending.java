package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kpiledger.web.ledger.Accepted;
import org.kpiledger.web.ledger.Commands;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way of a form: its command is carried out, or the form is shown once more with what is to be said. */
@Component
public class Sending {
    private static final String KEY_USED = "keyUsed";

    private final Commands commands;
    private final Texts texts;

    Sending(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /**
     * Sends what a form holds.
     *
     * @param key under which it is carried out once
     * @param where puts what is wrong at the inputs of the form
     * @return absent where it was refused, or there was no answer: the response has the status then, and the model the
     *     complaints
     */
    public Optional<Accepted> send(
            String command,
            Map<String, ?> body,
            String key,
            UnaryOperator<Complaints> where,
            Model model,
            HttpServletResponse response) {
        try {
            return Optional.of(commands.send(command, body, key));
        } catch (LedgerRefused refused) {
            boolean used = refused.problem().is("idempotency-key-reused");
            model.addAttribute(KEY_USED, used);
            Complaints complaints = used
                    ? Complaints.saying("", texts.say("form.sentBefore"))
                    : where.apply(Complaints.of(refused.problem()));
            complain(refused.problem().status(), complaints, model, response);
        } catch (LedgerUnreachable unreachable) {
            complain(503, Complaints.saying("", texts.say("form.outcomeUnknown")), model, response);
        }
        return Optional.empty();
    }

    /**
     * What a form that was not carried out is shown with: under a key of its own where its key stands for something else
     * already, as when a user went back to a form that was sent and filled it anew.
     */
    public Typed again(Typed typed, Model model) {
        return Boolean.TRUE.equals(model.getAttribute(KEY_USED))
                ? typed.with("key", UUID.randomUUID().toString())
                : typed;
    }

    /** Has a form shown once more, since something was done meanwhile that its user has not seen. */
    public void changedMeanwhile(String sentence, Model model, HttpServletResponse response) {
        complain(409, Complaints.saying("", texts.say(sentence)), model, response);
    }

    private static void complain(int status, Complaints complaints, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("complaints", complaints);
    }
}
