package vn.somat.reporting.packages;

/** Gói như đã đến: what was signed, by which key, and how; whose it is, nobody has looked at yet. */
record SignedPackage(PackageText text, String signedPart, byte[] sender, byte[] signature) {

    /** Nothing of what is in it. */
    @Override
    public String toString() {
        return "SignedPackage";
    }
}
