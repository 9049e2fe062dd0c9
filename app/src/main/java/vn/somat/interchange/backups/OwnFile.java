package vn.somat.interchange.backups;

import java.time.Instant;

/** A backup that the house put somewhere itself. @param file with its folder */
public record OwnFile(String file, Instant at) {}
