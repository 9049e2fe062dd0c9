package vn.somat.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the room, {@code somat.registry.*}.
 *
 * @param largestAttachment no file larger than this is taken in, by no way
 * @param attachments how many files one paper can have
 */
@ConfigurationProperties("somat.registry")
record RegistrySettings(
        @DefaultValue("50MB") DataSize largestAttachment,
        @DefaultValue("100") int attachments) {}
