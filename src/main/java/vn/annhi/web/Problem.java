package vn.annhi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why a system's call fails, as RFC 9457 writes it, in Vietnamese.
 *
 * @param errors the fields to correct, none when the reason lies elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<WrongField> errors) {

    /** A field's key and what is expected there; never what was sent. */
    public record WrongField(String field, String reason) {}
}
