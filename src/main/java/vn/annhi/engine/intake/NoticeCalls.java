package vn.annhi.engine.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.annhi.dossier.NoticeReceipts;
import vn.annhi.engine.form.NoticeIntake;
import vn.annhi.organisation.NoticeSenders;
import vn.annhi.wording.Wording;

/** A sender hands in a notice, and asks later how far it has come. */
@RestController
@RequestMapping("/api/notices")
class NoticeCalls {

    private final NoticeReading reading;
    private final NoticeIntake intake;
    private final NoticeReceipts receipts;
    private final NoticeSenders senders;
    private final ReceiptWords words;
    private final Wording wording;

    NoticeCalls(
            NoticeReading reading,
            NoticeIntake intake,
            NoticeReceipts receipts,
            NoticeSenders senders,
            ReceiptWords words,
            Wording wording) {
        this.reading = reading;
        this.intake = intake;
        this.receipts = receipts;
        this.senders = senders;
        this.words = words;
        this.wording = wording;
    }

    /** 201 for a new notice, 200 for one that came before. */
    @PostMapping
    ResponseEntity<ReceiptWords.Receipt> send(Principal caller, HttpServletRequest request) throws IOException {
        var sender = senders.find(caller.getName()).orElseThrow();
        var taken = intake.take(reading.read(sender.id(), new ServletServerHttpRequest(request)), sender);
        return ResponseEntity.status(taken.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/notices/" + taken.receipt().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(words.receipt(taken.receipt()));
    }

    @GetMapping("/{receipt}")
    ResponseEntity<ReceiptWords.Progress> progress(Principal caller, @PathVariable UUID receipt) {
        var found = receipts.find(caller.getName(), receipt)
                .orElseThrow(
                        () -> new CallRefusedException(HttpStatus.NOT_FOUND, wording.say("engine.intake.noReceipt")));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(words.progress(found));
    }
}
