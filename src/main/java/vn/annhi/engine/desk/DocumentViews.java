package vn.annhi.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.DocumentLimits;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;

/** Documents as Tasklist shows them. */
@Component
class DocumentViews {

    /**
     * All that the tab needs.
     *
     * @param mayAdd whether this officer may upload now
     * @param maxBytes the largest file that is taken
     */
    record Shelf(List<Row> documents, boolean mayAdd, long maxBytes) {}

    /** One document, with the name and title of the officer who uploaded it. */
    record Row(
            UUID id,
            String name,
            String type,
            long size,
            String officer,
            String position,
            Instant at,
            boolean mayRemove) {}

    private final DocumentLimits limits;
    private final Officers officers;
    private final OrganisationChart chart;

    DocumentViews(DocumentLimits limits, Officers officers, OrganisationChart chart) {
        this.limits = limits;
        this.officers = officers;
        this.chart = chart;
    }

    Shelf shelf(List<Document> documents, boolean mayWork) {
        var rows = documents.stream().map(document -> row(document, mayWork)).toList();
        return new Shelf(rows, mayWork, limits.maxSize().toBytes());
    }

    Row row(Document document, boolean mayWork) {
        var uploaded = document.uploaded();
        return new Row(
                document.id(),
                document.name(),
                document.mediaType(),
                document.size(),
                officers.name(uploaded.officer()),
                chart.title(PositionId.parse(uploaded.position())),
                uploaded.at(),
                mayWork && document.removable());
    }
}
