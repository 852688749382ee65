package org.kpiledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)");
    private static final Pattern FAMILY = Pattern.compile("#\\{\\$\\{'([a-z]+\\.)'");

    private static final Pattern COMPLAINT = Pattern.compile("\"((?:bad|form|entry|done)\\.[a-zA-Z]+)\"");
    private static final Pattern TYPE = Pattern.compile("\"([A-Z][a-zA-Z]+)\"");

    private static Properties messages(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("org/kpiledger/web/" + name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> used(Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(hit -> keys.add(hit.group(1)));
            }
        }
        return keys;
    }

    /** Each file but that of English. */
    private static Stream<String> translations() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("org/kpiledger/web"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages_.+\\.properties"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameKeysAndNoneIsEmpty(String file) throws IOException {
        Properties english = messages("messages.properties");
        Properties other = messages(file);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(other.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageTakesTheSameArguments(String file) throws IOException {
        Properties english = messages("messages.properties");
        Properties other = messages(file);
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(new MessageFormat(other.getProperty(key)).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex()));
    }

    /** The words of the glossary, which those of the API are too. */
    @Test
    void whatHasTwoNamesInChineseIsCalledByOne() throws IOException {
        assertThat(messages("messages_zh.properties").values())
                .anyMatch(text -> text.toString().contains("补报"))
                .anyMatch(text -> text.toString().contains("来源项"))
                .noneMatch(text -> text.toString().matches(".*(逾期录入|延迟录入|贡献).*"));
    }

    @Test
    void everyKeyThatAPageUsesIsThere() throws IOException {
        var keys = messages("messages.properties").stringPropertyNames();
        assertThat(used(KEY)).isNotEmpty().allMatch(keys::contains);
        assertThat(used(FAMILY))
                .isNotEmpty()
                .allSatisfy(family -> assertThat(keys).anyMatch(key -> key.startsWith(family)));
    }

    @Test
    void everyKeyThatTheCodeUsesAndEveryTypeOfEntryIsThere() throws IOException {
        var keys = messages("messages.properties").stringPropertyNames();
        Path sources = Path.of("src/main/java/org/kpiledger/web");
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                COMPLAINT.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
            }
        }
        TYPE.matcher(Files.readString(sources.resolve("audit/EventTypes.java")))
                .results()
                .forEach(hit -> used.add("event." + hit.group(1)));
        assertThat(used).contains("bad.year", "event.BudgetAllocated").allMatch(keys::contains);
    }
}
