package vn.annhi.dossier;

/** A document with its content, to be handed out as it was uploaded. */
public record DocumentFile(Document document, byte[] content) {}
