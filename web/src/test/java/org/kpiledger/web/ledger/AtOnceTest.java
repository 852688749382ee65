package org.kpiledger.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class AtOnceTest {
    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void questionsGoOutWithoutWaitingForOneAnother() {
        CountDownLatch both = new CountDownLatch(2);
        try (AtOnce questions = new AtOnce()) {
            List<Supplier<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(questions.ask(() -> {
                    both.countDown();
                    await(both);
                    return true;
                }));
            }
            assertThat(answers).allMatch(Supplier::get);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void languageStandsInTheRequestThatOneThreadAloneReads() {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        LocaleContextHolder.setLocaleContext(() -> {
            readers.add(Thread.currentThread());
            return Locale.CHINESE;
        });
        try (AtOnce questions = new AtOnce()) {
            Supplier<Locale> language = questions.ask(LocaleContextHolder::getLocale);
            Supplier<SecurityContext> user = questions.ask(SecurityContextHolder::getContext);
            assertThat(language.get()).isEqualTo(Locale.CHINESE);
            assertThat(user.get()).isSameAs(SecurityContextHolder.getContext());
        }
        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void failureIsThrownAsItWas() {
        var failure = new LedgerUnreachable("no answer", new IllegalStateException());
        try (AtOnce questions = new AtOnce()) {
            Supplier<Object> answer = questions.ask(() -> {
                throw failure;
            });
            assertThatThrownBy(answer::get).isSameAs(failure);
        }
    }
}
