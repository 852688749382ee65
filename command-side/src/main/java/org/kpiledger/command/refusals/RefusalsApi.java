package org.kpiledger.command.refusals;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal of refusals, in {@code ${kpiledger.data}/refusals}, and its address. */
@Configuration(proxyBeanMethods = false)
public class RefusalsApi {
    @Bean
    RefusalJournal refusalJournal(@Value("${kpiledger.data:./data}") Path data) {
        return RefusalJournal.in(data.resolve("refusals"), Clock.systemUTC());
    }

    @Bean
    RefusalsController refusalsController(RefusalJournal journal) {
        return new RefusalsController(journal);
    }
}
