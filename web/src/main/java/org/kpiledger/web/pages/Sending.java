package org.kpiledger.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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
            complain(refused.problem().status(), where.apply(Complaints.of(refused.problem())), model, response);
        } catch (LedgerUnreachable unreachable) {
            complain(503, Complaints.saying("", texts.say("form.outcomeUnknown")), model, response);
        }
        return Optional.empty();
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
