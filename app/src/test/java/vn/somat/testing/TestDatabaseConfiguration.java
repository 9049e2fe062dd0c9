package vn.somat.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a fresh clone of the migrated template where the product would start its own PostgreSQL. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean
    @Primary
    DataSource testDataSource() {
        var pool = new HikariConfig();
        pool.setDataSource(SecondProgram.joins() ? SecondProgram.joined() : TestDatabase.fresh());
        pool.setMaximumPoolSize(12);
        return new HikariDataSource(pool);
    }
}
