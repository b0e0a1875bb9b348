package vn.annhi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.annhi.fixture.AnNhiTest;

/** The whole application, used through a real Chromium. Test methods take {@link Desks}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@AnNhiTest
@interface BrowserTest {}
