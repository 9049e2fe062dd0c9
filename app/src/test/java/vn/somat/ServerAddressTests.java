package vn.somat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTests {

    @ParameterizedTest
    @DisplayName("A database on another machine is reached by TLS with its certificate checked, or not at all.")
    @ValueSource(
            strings = {
                "jdbc:postgresql://pg-1/somat",
                "jdbc:postgresql://10.0.0.31/somat",
                "jdbc:postgresql://10.0.0.31,127.0.0.1/somat",
                "jdbc:postgresql://127.0.0.1,pg-1/somat?targetServerType=primary",
                "jdbc:postgresql://127.0.0.1.example.org/somat",
                "jdbc:postgresql://[fe80::1]/somat",
                "jdbc:postgresql://pg-1/somat?sslmode=disable",
                "jdbc:postgresql://pg-1/somat?sslmode=prefer",
                "jdbc:postgresql://pg-1/somat?sslmode=require",
                "jdbc:postgresql://pg-1/somat?sslmode=verify-ca",
                "jdbc:postgresql://pg-1/somat?sslmode=VERIFY-FUL",
                "jdbc:postgresql://pg-1/somat?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://pg-1/somat?sslmode=verify-full&sslhostnameverifier=org.example.Anybody",
                "jdbc:postgresql://pg-1/somat?sslmode=verify-full&socketFactory=org.example.Open",
                "jdbc:postgresql://pg-1/somat?application_name=sslmode=verify-full"
            })
    void openWaysAreRefused(String url) {
        assertThatThrownBy(() -> ServerAddress.requireClosed(url)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @DisplayName("On this machine, or by TLS with everything checked, it is.")
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:5432/somat",
                "jdbc:postgresql://localhost/somat",
                "jdbc:postgresql://[::1]:5432/somat",
                "jdbc:postgresql:somat",
                "jdbc:postgresql://127.0.0.1:5432,127.0.0.1:5433/somat?targetServerType=primary",
                "jdbc:postgresql://10.0.0.31,10.0.0.32/somat?targetServerType=primary&hostRecheckSeconds=2"
                        + "&sslmode=verify-full&sslrootcert=/etc/somat/ca.pem"
            })
    void closedWaysAreTaken(String url) {
        assertThatCode(() -> ServerAddress.requireClosed(url)).doesNotThrowAnyException();
    }
}
