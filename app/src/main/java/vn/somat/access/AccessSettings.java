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
 * @param searchesAMinute searches one account may make in a minute, by pages and tokens together; 0: any number
 * @param printsAMinute print-outs and other files one account may have made in a minute; 0: any number
 * @param callsAMinute pages and things one account may read in a minute; 0: any number
 * @param hashMemory KiB of memory one password check costs
 * @param hashRounds rounds of one password check
 * @param firstPasswordFor after this long a password that was drawn for somebody and never used opens nothing
 * @param passwordLength shortest password accepted, in characters
 */
@ConfigurationProperties("somat.access")
record AccessSettings(
        @DefaultValue("classpath:access/acts.yaml") Resource acts,
        @DefaultValue("10m") Duration lockAfter,
        @DefaultValue("2h") Duration endAfter,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("7d") Duration firstPasswordFor,
        @DefaultValue("6000") int searchesAMinute,
        @DefaultValue("600") int printsAMinute,
        @DefaultValue("30000") int callsAMinute,
        @DefaultValue("32768") int hashMemory,
        @DefaultValue("3") int hashRounds,
        @DefaultValue("10") int passwordLength) {}
