package org.kpiledger.command.store;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;

/** Hands a command handler the facts of its unit of work. */
final class FactsParameter implements ParameterResolverFactory, ParameterResolver<Facts> {
    static final String KEY = "facts";

    @Override
    public @Nullable ParameterResolver<?> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Facts.class ? this : null;
    }

    @Override
    public Facts resolveParameterValue(Message<?> message) {
        return CurrentUnitOfWork.get().getResource(KEY);
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
