package vn.somat.vault.shares;

/**
 * Arithmetic in the field of 256 elements modulo x⁸ + x⁴ + x³ + x + 1 (that of AES). Without tables: the time taken
 * does not depend on the values.
 */
final class Gf256 {
    private Gf256() {}

    static int multiply(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 8; bit++) {
            product ^= -(b >> bit & 1) & a;
            a = a << 1 ^ (-(a >> 7 & 1) & 0x11b);
        }
        return product & 0xff;
    }

    /** a⁻¹ = a²⁵⁴; zero has none. */
    static int inverse(int a) {
        if (a == 0) {
            throw new IllegalArgumentException("zero has no inverse");
        }
        int power = 1;
        int square = a;
        for (int bit = 1; bit < 8; bit++) {
            square = multiply(square, square);
            power = multiply(power, square);
        }
        return power;
    }

    /** The value at {@code x} of the polynomial with these coefficients, constant term first. */
    static int evaluate(byte[] coefficients, int x) {
        int value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = multiply(value, x) ^ Byte.toUnsignedInt(coefficients[i]);
        }
        return value;
    }
}
