package vn.somat.fuzz;

/** What a parser may answer to nonsense: something, or a refusal of ours. Anything else is a fault the fuzzer reports. */
public final class Fuzzed {

    private Fuzzed() {}

    /** Reads what somebody brought. */
    public interface Reading {
        void read() throws Exception;
    }

    public static void read(Reading reading) {
        try {
            reading.read();
        } catch (java.io.IOException cutShort) {
            // a stream may end
        } catch (Exception e) {
            if (!e.getClass().getName().startsWith("vn.somat")) {
                throw new AssertionError(e);
            }
        }
    }
}
