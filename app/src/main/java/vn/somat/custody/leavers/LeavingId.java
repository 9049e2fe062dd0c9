package vn.somat.custody.leavers;

import java.util.UUID;

public record LeavingId(UUID value) {}
