package org.kpiledger.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The pages in a process of their own, beside a command side and a query side. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(WebSide.class)
public class WebApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
