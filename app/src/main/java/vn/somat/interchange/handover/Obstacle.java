package vn.somat.interchange.handover;

/**
 * Việc phải xong trước khi ra lệnh bàn giao: what would be torn in two by the end of the office.
 *
 * @param what last word of the message that says what to do
 * @param page where it is done
 */
public record Obstacle(String what, long count, String page) {}
