package org.kpiledger.web;

import java.util.List;
import org.kpiledger.edge.process.SideProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The pages in a process of their own, on port 8080 unless told otherwise, beside a command side and a query side. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(WebSide.class)
public class WebApplication {
    public static final int PORT = 8080;

    public static void main(String[] arguments) {
        new SideProcess(
                        WebApplication.class,
                        PORT,
                        List.of("kpiledger.web.query-url", "kpiledger.web.command-url"),
                        List.of())
                .run(arguments);
    }
}
