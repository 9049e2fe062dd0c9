package vn.somat.custody.api;

import vn.somat.access.Obligation;

/** Việc còn nợ. @param what key of the words for it */
record OwedJson(String what, int count, boolean blocks) {

    static OwedJson of(Obligation one) {
        return new OwedJson(one.text(), one.count(), one.blocks());
    }
}
