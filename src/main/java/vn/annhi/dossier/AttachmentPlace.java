package vn.annhi.dossier;

/** Something that is no case, but to which files are attached, such as a report; implemented by the module that knows it. */
public interface AttachmentPlace {

    /** Whether files may be attached to what has that code. */
    boolean keepsAttachments(String code);
}
