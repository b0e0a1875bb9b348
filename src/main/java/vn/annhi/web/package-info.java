/** One sign-in for the web apps and our own pages: passwords and OpenID Connect, throttling, sessions, headers. */
@ApplicationModule(
        displayName = "Sign-in and own pages",
        allowedDependencies = {"datafile", "organisation", "wording"})
@NullMarked
package vn.annhi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
