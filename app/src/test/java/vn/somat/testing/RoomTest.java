package vn.somat.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.somat.SomatApplication;

/**
 * A test of desks and stores in the whole product on a real PostgreSQL. Classes with this annotation share one context
 * and so one database: a test makes what it needs under fresh ids and assumes nothing about the rest. For a database
 * of your own (an absent vault, say) add {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SomatApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(TestDatabaseConfiguration.class)
@TestPropertySource(properties = "spring.flyway.enabled=false")
public @interface RoomTest {}
