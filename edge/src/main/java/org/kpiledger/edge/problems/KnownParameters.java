package org.kpiledger.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** The query parameters that an address takes; what is given beside them, or twice, is refused by name. */
public final class KnownParameters {
    private KnownParameters() {}

    /**
     * Passes where each parameter of the request is one of these and given once.
     *
     * @param known in the order in which they are told to whoever gave another
     * @throws ProblemException 422 with the parameter's name
     */
    public static void require(HttpServletRequest request, Collection<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Problems.badParameter(name, "is not known here; this takes " + String.join(", ", known))
                        .exception();
            }
            if (values.length > 1) {
                throw Problems.badParameter(name, "is given more than once; give it once")
                        .exception();
            }
        });
    }
}
