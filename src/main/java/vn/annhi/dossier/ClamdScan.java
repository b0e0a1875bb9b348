package vn.annhi.dossier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** ClamAV's daemon, asked over TCP by its command INSTREAM; its StreamMaxLength must not be below our own limit. */
final class ClamdScan implements VirusScan {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;

    ClamdScan(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public ScanResult scan(byte[] content) {
        var answer = ask(content);
        if (answer.endsWith(" OK")) {
            return ScanResult.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return ScanResult.INFECTED;
        }
        throw new ScannerUnreachableException("clamd answered neither OK nor FOUND");
    }

    private String ask(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var at = 0; at < content.length; at += CHUNK) {
                var length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            throw new ScannerUnreachableException("clamd does not answer: " + e.getMessage(), e);
        }
    }
}
