package org.kpiledger.bench.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.ApplicationContext;

/** Makes sure that what is measured is what is meant: Axon falls back to stores in memory without a word. */
final class DefaultStore {
    private DefaultStore() {}

    static void require(ApplicationContext context) {
        require(EventStorageEngine.class, JpaEventStorageEngine.class, context);
        require(TransactionManager.class, SpringTransactionManager.class, context);
    }

    private static void require(Class<?> role, Class<?> needed, ApplicationContext context) {
        Object found = context.getBean(role);
        if (!needed.isInstance(found)) {
            throw new IllegalStateException("the " + role.getSimpleName() + " is "
                    + found.getClass().getName() + " and not " + needed.getName());
        }
    }
}
