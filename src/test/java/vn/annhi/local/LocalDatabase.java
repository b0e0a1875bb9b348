package vn.annhi.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL whose data survive restarts and a {@code kill -9} of the application. */
final class LocalDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private LocalDatabase(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /** Starts on the data in {@code directory/postgres}; ends a server that a killed run left behind. */
    static LocalDatabase start(Path directory) {
        try {
            Files.createDirectories(directory);
            var lock = onlyOne(directory.resolve("run.lock"));
            var data = directory.resolve("postgres").toAbsolutePath();
            endLeftOver(data.resolve("postmaster.pid"));
            Files.createDirectories(data);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new LocalDatabase(postgres, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("the local PostgreSQL did not start", e);
        }
    }

    JdbcConnectionDetails connection() {
        var url = postgres.getJdbcUrl("postgres", "postgres");
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }

    private static FileChannel onlyOne(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("An Nhi already runs in this JVM on " + file.getParent(), e);
        }
        throw new IllegalStateException("An Nhi already runs on " + file.getParent() + "; stop it first");
    }

    /** Nobody else holds the lock, so a server that still runs on these data was orphaned by a killed application. */
    private static void endLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var server = ProcessHandle.of(pid).filter(LocalDatabase::isPostgres);
        if (server.isPresent()) {
            server.get().destroy();
            try {
                server.get().onExit().get(10, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                server.get().destroyForcibly();
                server.get().onExit().join();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("the left-over PostgreSQL " + pid + " does not end", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
