package vn.somat;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.somat.interchange.RestoreDesk;

/**
 * The few rooms that work where there are no tables yet. Not a {@code @Configuration}: the whole product must not find
 * it.
 */
@EnableAutoConfiguration
@ComponentScan({"vn.somat.vault", "vn.somat.ledger"})
@ComponentScan(
        basePackageClasses = RestoreDesk.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Restore(Desk|Store)"))
@Import(OutsideWorld.class)
final class RestoreRooms {}
