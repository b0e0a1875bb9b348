package vn.annhi.dossier.content;

import java.util.List;

/** The kinds of document that a case takes. */
public enum DocumentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    MP3("audio/mpeg", "mp3"),
    /** Sound only, whatever the container is called. */
    M4A("audio/mp4", "m4a", "mp4"),
    MP4("video/mp4", "mp4", "m4v");

    private final String mediaType;
    private final List<String> extensions;

    DocumentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type under which it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    boolean mayBeCalled(FileName name) {
        return extensions.contains(name.extension());
    }
}
