package org.kpiledger.edge.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kpiledger.edge.ApiPaths;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemWriter;
import org.kpiledger.edge.problems.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Basic or an identity token for everything that machines read, without session and without redirect.
 *
 * <p>There is no CSRF token: a cookie does not log in here, and what a browser could send by itself with remembered
 * Basic credentials has a content type that commands do not take.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final String[] OPEN = {
        "/actuator/health", "/actuator/health/**", "/log/checkpoint", "/log/checkpoint/witnessed", "/log/key"
    };
    private static final String[] SHOWN = {"/actuator", "/actuator/prometheus"};

    private final ProblemWriter problems;

    ApiSecurity(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, Passwords passwords, IdentityTokens tokens) {
        var manager = new ProviderManager(new PasswordProvider(passwords, Channel.API), new TokenProvider(tokens));
        return http.securityMatcher(ApiPaths::contains)
                .authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(SHOWN)
                        .authenticated()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(this::notAuthenticated))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> manager)
                        .authenticationEntryPoint(this::notAuthenticated)
                        .accessDeniedHandler((request, response, _) -> forbidden(request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::notAuthenticated)
                        .accessDeniedHandler((request, response, _) -> forbidden(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .build();
    }

    private void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problems.forbidden("Nobody may read this address."));
    }

    private void notAuthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyFailedLogins tooMany) {
            problems.write(request, response, Problems.tooManyAttempts(tooMany.seconds()));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"KPI Ledger\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, problem(request, failure));
    }

    private static Problem problem(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof InvalidBearerTokenException) {
            return Problems.notAuthenticated("The identity token is not valid or has run out.");
        }
        return Problems.notAuthenticated(
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        ? "Log in with HTTP Basic; this address is not open to everybody."
                        : "The name or the password is wrong.");
    }
}
