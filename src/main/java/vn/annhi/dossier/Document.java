package vn.annhi.dossier;

import java.util.UUID;

/**
 * A document of a case, as one reader may see it.
 *
 * @param name as it was typed by whoever uploaded it; may say who it is about
 * @param mediaType found by content
 * @param size in bytes
 * @param removable whether this reader may remove it now
 */
public record Document(
        UUID id, String name, String mediaType, long size, ScanResult scan, Author uploaded, boolean removable) {}
