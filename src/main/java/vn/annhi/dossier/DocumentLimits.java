package vn.annhi.dossier;

import org.springframework.util.unit.DataSize;

/** How large a document may be and how many a case may have. */
public record DocumentLimits(DataSize maxSize, int maxPerCase) {

    /** Refuses limits that would let nothing in, or more than memory should hold, with {@link IllegalArgumentException}. */
    public DocumentLimits {
        if (maxSize.toBytes() < 1 || maxSize.toMegabytes() > 512 || maxPerCase < 1) {
            throw new IllegalArgumentException("annhi.documents: a size up to 512MB and a number from 1 are expected");
        }
    }
}
