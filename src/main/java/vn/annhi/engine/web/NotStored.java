package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer that no browser or proxy may keep, whatever later filters say: office computers are shared. */
final class NotStored extends HttpServletResponseWrapper {

    private static final String CACHE_CONTROL = "Cache-Control";

    NotStored(HttpServletResponse response) {
        super(response);
        response.setHeader(CACHE_CONTROL, "no-store");
    }

    @Override
    public void setHeader(String name, String value) {
        if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
