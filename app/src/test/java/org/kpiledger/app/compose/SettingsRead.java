package org.kpiledger.app.compose;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that a part of the code reads, found in its classes, so that no list of them need be kept. */
final class SettingsRead {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private SettingsRead() {}

    /** @param packages of the classes, such as {@code org.kpiledger.web} */
    static Set<String> by(String... packages) {
        Set<String> settings = new TreeSet<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages)) {
            one.getAnnotations().forEach(annotation -> conditions(annotation).forEach(settings::add));
            for (JavaCodeUnit unit : one.getCodeUnits()) {
                unit.getAnnotations()
                        .forEach(annotation -> conditions(annotation).forEach(settings::add));
                unit.getParameterAnnotations().stream()
                        .flatMap(Set::stream)
                        .forEach(annotation -> placeholders(annotation).forEach(settings::add));
            }
        }
        return settings;
    }

    /** The settings that Spring Boot and what it configures describe themselves. */
    static Set<String> byTheFramework() throws IOException {
        Set<String> settings = new TreeSet<>();
        for (URL described :
                Collections.list(SettingsRead.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = described.openStream()) {
                for (JsonNode property :
                        JsonMapper.builder().build().readTree(in).path("properties")) {
                    settings.add(property.get("name").stringValue());
                }
            }
        }
        return settings;
    }

    private static Stream<String> placeholders(JavaAnnotation<?> annotation) {
        if (!annotation.getRawType().isEquivalentTo(Value.class)) {
            return Stream.empty();
        }
        return PLACEHOLDER
                .matcher(annotation.get("value").orElse("").toString())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(2));
    }

    private static Stream<String> conditions(JavaAnnotation<?> annotation) {
        boolean condition = annotation.getRawType().isEquivalentTo(ConditionalOnProperty.class)
                || annotation.getRawType().isEquivalentTo(ConditionalOnBooleanProperty.class);
        return condition && annotation.get("value").orElse("") instanceof String[] names
                ? Stream.of(names)
                : Stream.empty();
    }
}
