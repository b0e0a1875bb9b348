package vn.annhi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The local run as a process of its own, as {@code spring-boot:test-run} starts it; it can be killed. */
final class LocalRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private LocalRun(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on the data in {@code directory} and waits until it is ready for officers. */
    static LocalRun start(Path directory, Path log) {
        try {
            var port = freePort();
            var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            classes,
                            "vn.annhi.LocalAnNhi",
                            "--server.port=" + port,
                            "--annhi.local.smtp-port=" + freePort(),
                            "--annhi.local.directory=" + directory,
                            "--annhi.reminder.scan=*/2 * * * * *",
                            "--annhi.security.bcrypt-cost=4")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var run = new LocalRun(process, port);
            run.awaitReady();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The page of caught mail, as it is when it shows that text or when patience ends. */
    String inboxWith(String text) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hop-thu"))
                .build();
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String shown;
        do {
            Thread.sleep(500);
            shown = client.send(page, HttpResponse.BodyHandlers.ofString()).body();
        } while (!shown.contains(text) && System.nanoTime() < end);
        return shown;
    }

    /** {@code kill -9}: no shutdown hook runs, PostgreSQL is left behind. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends the run in order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void awaitReady() throws IOException {
        var client = HttpClient.newHttpClient();
        var probe = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(500);
            } catch (IOException notYetListening) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        kill();
        throw new IOException("the local run did not become ready");
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
