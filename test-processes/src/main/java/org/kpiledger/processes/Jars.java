package org.kpiledger.processes;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** The class path of this process with its folders packed into jars, since cached classes come from jars only. */
final class Jars {
    private Jars() {}

    /** @param place for the jars that are made */
    static String classPath(Path place) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                jars.add(pack(path, place.resolve("classes-" + jars.size() + ".jar")));
            } else if (Files.exists(path)) {
                jars.add(path);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> found = Files.walk(folder)) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (Path each : found.sorted().skip(1).toList()) {
                String name = folder.relativize(each).toString().replace(File.separatorChar, '/');
                // Folders count too: migrations and components are looked for by listing them.
                packed.putNextEntry(new ZipEntry(Files.isDirectory(each) ? name + "/" : name));
                if (!Files.isDirectory(each)) {
                    Files.copy(each, packed);
                }
                packed.closeEntry();
            }
        }
        return jar;
    }
}
