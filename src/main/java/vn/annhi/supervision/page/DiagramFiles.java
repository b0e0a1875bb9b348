package vn.annhi.supervision.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.supervision.Diagrams;
import vn.annhi.web.OwnPage;

/** The diagrams that the browser draws: the decree's procedure, which everybody who is signed in may see. */
@OwnPage
class DiagramFiles {

    /** A version never changes. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();

    private final Diagrams diagrams;

    DiagramFiles(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    @GetMapping("/so-do/{process:[a-z-]{1,60}}/{version:\\d{1,6}}")
    ResponseEntity<byte[]> xml(@PathVariable String process, @PathVariable int version) {
        return diagrams.xml(process, version)
                .map(xml -> ResponseEntity.ok()
                        .cacheControl(KEPT)
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
