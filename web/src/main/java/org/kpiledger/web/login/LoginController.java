package org.kpiledger.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kpiledger.edge.accounts.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page; with demo accounts it says which there are. */
@Controller
class LoginController {
    private static final List<String> OUTCOMES = List.of("wrong", "wait", "out", "expired");

    private final Accounts accounts;

    LoginController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        for (String outcome : OUTCOMES) {
            model.addAttribute(outcome, request.getParameter(outcome) != null);
        }
        if (accounts.areDemo()) {
            model.addAttribute("demoAccounts", accounts.all());
        }
        return "login";
    }
}
