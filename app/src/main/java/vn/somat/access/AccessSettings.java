package vn.somat.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the room, {@code somat.access.*}.
 *
 * @param acts who may do what
 * @param lockAfter after this long without a touch the password is asked for again, the page is kept
 * @param endAfter after this long without a touch the session ends
 * @param longest a session never lasts longer
 * @param hashMemory KiB of memory one password check costs
 * @param hashRounds rounds of one password check
 * @param passwordLength shortest password accepted, in characters
 */
@ConfigurationProperties("somat.access")
record AccessSettings(
        @DefaultValue("classpath:access/acts.yaml") Resource acts,
        @DefaultValue("10m") Duration lockAfter,
        @DefaultValue("2h") Duration endAfter,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("32768") int hashMemory,
        @DefaultValue("3") int hashRounds,
        @DefaultValue("10") int passwordLength) {}
