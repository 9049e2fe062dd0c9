package vn.somat.classification.life;

import java.util.UUID;

/** Một lần thay đổi độ mật hoặc thời hạn, for good. */
public record ChangeId(UUID value) {}
