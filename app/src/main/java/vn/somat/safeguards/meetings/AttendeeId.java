package vn.somat.safeguards.meetings;

import java.util.UUID;

public record AttendeeId(UUID value) {}
