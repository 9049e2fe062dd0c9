package vn.somat.registry;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Nhận tệp: a file that is sent to us stays in memory until it is encrypted; nothing of it reaches the disk in clear.
 * So the size from which a server would write to disk lies above the largest request there can be.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrySettings.class)
class UploadsConfiguration {

    /** Room for the other fields of the form. */
    private static final DataSize AROUND = DataSize.ofMegabytes(2);

    @Bean
    MultipartConfigElement uploads(RegistrySettings settings) {
        long largest = settings.largestAttachment().toBytes();
        long request = largest + AROUND.toBytes();
        return new MultipartConfigElement("", largest, request, Math.toIntExact(request));
    }
}
