package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Cockpit asks for the versions of a procedure without saying how many, which the engine refuses to everybody; a few
 * hundred are more than there will ever be.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private static final String BOUND = "maxResults=500";

    private BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET")
                        && request.getRequestURI().endsWith("/process-definition")
                        && (query == null || !query.contains("maxResults="))
                ? new BoundedRequest(request)
                : request;
    }

    @Override
    public String getQueryString() {
        var query = super.getQueryString();
        return query == null ? BOUND : query + "&" + BOUND;
    }
}
