package org.kpiledger.web.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kpiledger.edge.identity.Channel;
import org.kpiledger.edge.identity.PasswordProvider;
import org.kpiledger.edge.identity.Passwords;
import org.kpiledger.edge.identity.TooManyFailedLogins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything that is not the API is a page: behind a form login, with a session, a CSRF token and no inline script. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Pages that a browser kept for going back are gone with the login; it takes this over HTTPS alone. */
    private static final LogoutHandler NOTHING_TO_GO_BACK_TO =
            new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.CACHE));

    @Bean
    @Order(100)
    SecurityFilterChain pageSecurityFilterChain(HttpSecurity http, Passwords passwords) {
        return http.authenticationManager(new ProviderManager(new PasswordProvider(passwords, Channel.UI)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/assets/**", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").failureHandler(PageSecurity::failed))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new ExpiredForms()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").addLogoutHandler(NOTHING_TO_GO_BACK_TO))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + (failure instanceof TooManyFailedLogins ? "/login?wait" : "/login?wrong"));
    }
}
