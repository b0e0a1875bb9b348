package vn.annhi.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's files as they stand in the source tree. */
final class Sources {

    static final Path MAIN = Path.of("src", "main", "java");
    static final Path RESOURCES = Path.of("src", "main", "resources");

    private Sources() {}

    /** All files below the folder whose name ends so, in order. */
    static List<Path> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    /** The file name without its last ending. */
    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }
}
