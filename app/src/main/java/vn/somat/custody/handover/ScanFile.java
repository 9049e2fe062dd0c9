package vn.somat.custody.handover;

import vn.somat.printing.AttachmentKind;

/** A scan on its way in. */
record ScanFile(AttachmentKind kind, byte[] bytes) {

    @Override
    public String toString() {
        return "ScanFile[" + kind + "]";
    }
}
