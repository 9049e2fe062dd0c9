package vn.somat.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that sits at the screen: the product on a real port and a real PostgreSQL, driven by a real Chromium at
 * 1366×768 in Vietnamese. A test method declares what it needs as arguments: {@link House}, the one office all browser
 * tests share (make what you need under fresh names, assume nothing about the rest), and {@link Visitor}, a browser
 * window of its own. A failing test leaves its last picture in {@code target/pictures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsing.class)
public @interface BrowserTest {}
