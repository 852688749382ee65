package org.kpiledger.web.pages;

/** A page does not take a parameter of its address; what is wrong with it is a message of the pages. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String message;
    private final transient Object[] arguments;

    /**
     * @param message the key of what is wrong
     * @param arguments what stands in the message for its figures in braces
     */
    public BadParameter(String parameter, String message, Object... arguments) {
        super(parameter + ": " + message);
        this.parameter = parameter;
        this.message = message;
        this.arguments = arguments.clone();
    }

    String parameter() {
        return parameter;
    }

    String message() {
        return message;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
