package vn.annhi.engine.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.annhi.organisation.OrganisationChart;

/** Where a notice may land: the communes that stand today, by the ids that Mẫu 01 takes. */
@RestController
class CommuneCalls {

    private final OrganisationChart chart;
    private final Clock clock;

    CommuneCalls(OrganisationChart chart, Clock clock) {
        this.chart = chart;
        this.clock = clock;
    }

    record Commune(String id, String name) {}

    @GetMapping("/api/communes")
    ResponseEntity<List<Commune>> communes() {
        var communes = chart.communes(LocalDate.now(clock)).stream()
                .map(unit -> new Commune(unit.id().toString(), unit.place()))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(communes);
    }
}
