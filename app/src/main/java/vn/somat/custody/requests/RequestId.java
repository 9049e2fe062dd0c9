package vn.somat.custody.requests;

import java.util.UUID;

/** Đề nghị: the identity of one request. */
public record RequestId(UUID value) {}
