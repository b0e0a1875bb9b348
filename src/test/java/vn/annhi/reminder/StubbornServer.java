package vn.annhi.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that gives set replies to set lines and 250 to all others. It keeps nothing. */
public final class StubbornServer implements AutoCloseable {

    /** In place of a reply: says nothing more and keeps the line open. */
    static final String SILENCE = "";

    private final ServerSocket door;
    private final Map<String, String> replies = new LinkedHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    public StubbornServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "stubborn mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What it replies to a line that begins so. */
    StubbornServer on(String beginning, String reply) {
        replies.put(beginning, reply);
        return this;
    }

    /** How many lines began so. */
    long heard(String beginning) {
        return heard.stream().filter(line -> line.startsWith(beginning)).count();
    }

    /** The Message-IDs of the mails that it was given, in that order. */
    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                line.setTcpNoDelay(true);
                var talk = new Thread(() -> talkAndHangUp(line), "stubborn talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                // The test is over
            }
        }
    }

    private void talkAndHangUp(Socket line) {
        try (line) {
            talk(line);
        } catch (IOException e) {
            // The caller hung up
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        say(line, "220 stubborn");
        boolean text = false;
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (text && !said.equals(".")) {
                if (said.startsWith("Message-ID: ")) {
                    messageIds.add(said.substring("Message-ID: ".length()));
                }
                continue;
            }
            heard.add(said);
            text = said.equals("DATA");
            var reply = reply(said, text ? "354 go on" : "250 ok");
            if (reply.equals(SILENCE)) {
                while (in.readLine() != null) {
                    continue;
                }
                return;
            }
            say(line, reply);
        }
    }

    private String reply(String said, String usual) {
        return replies.entrySet().stream()
                .filter(known -> said.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static void say(Socket line, String reply) throws IOException {
        line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }
}
