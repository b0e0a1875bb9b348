package vn.annhi.dossier;

import java.util.Map;

/**
 * What an archive says of itself.
 *
 * @param format the version of this layout
 * @param exportedAt in ISO 8601, UTC
 * @param head the hash of the case's last record
 * @param files the SHA-256 of every other file of the archive
 */
record ArchiveManifest(
        int format,
        String caseCode,
        String exportedAt,
        String exportedBy,
        int records,
        String head,
        Map<String, String> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String RECORDS = "records/";
}
