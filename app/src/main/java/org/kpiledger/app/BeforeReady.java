package org.kpiledger.app;

import org.kpiledger.verifier.progress.Progress;

/**
 * A bean that is run once after everything has started and before {@code Ready} is printed, such as the first load.
 *
 * <p>Several run one after the other in the order of Spring's {@code @Order}. One that fails ends the start. The
 * process may be told to stop meanwhile: the application context is then closed under it.
 */
@FunctionalInterface
public interface BeforeReady {
    void run(Progress progress) throws Exception;
}
