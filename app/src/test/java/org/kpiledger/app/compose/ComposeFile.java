package org.kpiledger.app.compose;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docker-compose.yml} says, as a YAML parser reads it. */
public final class ComposeFile {
    private static final Pattern VOLUME = Pattern.compile("(\\$\\{[^}]*}|[^:]+):([^:]+)(?::ro)?");
    private static final Pattern HEALTH = Pattern.compile("/dev/tcp/127\\.0\\.0\\.1/(\\d+).*GET (\\S+) HTTP");

    private final JsonNode root;

    private ComposeFile(JsonNode root) {
        this.root = root;
    }

    public static ComposeFile read() throws IOException {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(SourceTree.text("docker-compose.yml"));
        return new ComposeFile(JsonMapper.builder().build().valueToTree(loaded));
    }

    /** What is mounted, and where. */
    public record Volume(String source, String target) {
        boolean isNamed() {
            return source.matches("[a-z-]+");
        }
    }

    /** One container. */
    public record Service(String name, JsonNode node) {
        String image() {
            return node.get("image").stringValue();
        }

        /** Variables with their values as they stand in the file. */
        public Map<String, String> environment() {
            Map<String, String> variables = new TreeMap<>();
            node.path("environment")
                    .properties()
                    .forEach(one -> variables.put(one.getKey(), one.getValue().asString()));
            return variables;
        }

        String variable(String name) {
            return Objects.requireNonNull(environment().get(name), name);
        }

        public List<Volume> volumes() {
            return texts("volumes").stream().map(Service::volume).toList();
        }

        private static Volume volume(String text) {
            Matcher parts = VOLUME.matcher(text);
            if (!parts.matches()) {
                throw new AssertionError("not a volume: " + text);
            }
            return new Volume(parts.group(1), parts.group(2));
        }

        List<String> texts(String key) {
            return node.path(key).valueStream().map(JsonNode::stringValue).toList();
        }

        /** By the name of what is put there, the path. */
        Map<String, String> configs() {
            return node.path("configs")
                    .valueStream()
                    .collect(Collectors.toMap(
                            one -> one.get("source").stringValue(),
                            one -> one.get("target").stringValue()));
        }

        List<String> healthCheck() {
            return node.path("healthcheck")
                    .path("test")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();
        }

        /** What the health check of one of our applications asks for. */
        public String healthPath() {
            return health(2);
        }

        int healthPort() {
            return Integer.parseInt(health(1));
        }

        private String health(int group) {
            Matcher asked = HEALTH.matcher(healthCheck().getLast());
            if (!asked.find()) {
                throw new AssertionError("no request in " + healthCheck());
            }
            return asked.group(group);
        }

        /** By the name of the other service, the condition. */
        Map<String, String> dependsOn() {
            return node.path("depends_on").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> one.getValue().get("condition").stringValue()));
        }
    }

    public Service service(String name) {
        return new Service(name, root.get("services").get(name));
    }

    List<Service> services() {
        return root.get("services").properties().stream()
                .map(one -> new Service(one.getKey(), one.getValue()))
                .toList();
    }

    /** The statement that makes the database of rows when the database server starts for the first time. */
    public String makesRows() {
        return root.get("configs").get("rows").get("content").stringValue();
    }

    Set<String> volumes() {
        return Set.copyOf(root.get("volumes").propertyNames());
    }
}
