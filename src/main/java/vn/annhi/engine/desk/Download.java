package vn.annhi.engine.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.annhi.dossier.DocumentFile;

/** Hands a document out: to be saved, never shown in our own pages, and without any right if it is opened all the same. */
public final class Download {

    private Download() {}

    /** The headers replace what the web apps' filters have set before. */
    public static void send(DocumentFile file, HttpServletResponse response) throws IOException {
        var document = file.document();
        var disposition = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(document.mediaType());
        response.setContentLengthLong(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
