package org.kpiledger.web.ledger;

import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Questions that do not wait for one another, each asked in the name and language of the user whose page they are for.
 * Closing waits until all are answered, also where one of them failed.
 */
public final class AtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SecurityContext user = SecurityContextHolder.getContext();
    /** Found out here, since it stands in the request, which is none for several threads. */
    private final Locale language = LocaleContextHolder.getLocale();

    /** Begins to ask; the answer is waited for when it is taken, and a failure is thrown then as it was. */
    public <T> Supplier<T> ask(Supplier<T> question) {
        Future<T> answer = threads.submit(() -> {
            SecurityContextHolder.setContext(user);
            LocaleContextHolder.setLocale(language);
            return question.get();
        });
        return () -> taken(answer);
    }

    private static <T> T taken(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException itself
                    ? itself
                    : new CompletionException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
