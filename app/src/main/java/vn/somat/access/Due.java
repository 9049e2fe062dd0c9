package vn.somat.access;

/**
 * Việc đến hạn: so many things wait on one page.
 *
 * @param address of the list on which they stand
 * @param text message key that says what waits
 * @param count {@link DueWork#MOST} stands for as many and more
 * @param late whether their day has passed
 */
public record Due(String address, String text, int count, boolean late) {

    /** As it is shown. */
    public String shown() {
        return count >= DueWork.MOST ? DueWork.MOST + "+" : String.valueOf(count);
    }
}
