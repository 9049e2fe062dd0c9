package vn.somat.safeguards.machine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MachineSettings.class)
class MachineConfiguration {

    @Bean
    HostTables hostTables(MachineSettings settings) {
        var root = new RootFolder(settings.folder());
        return LinuxTables.under(root) ? new LinuxTables(root) : new PortableTables();
    }
}
