package vn.somat.custody.destruction;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.registry.DocumentId;

/** One thing on a list as it is stored. @param dropped why it was taken off, sealed */
record KeptItem(
        DestructionId destruction,
        int number,
        Electronic.What what,
        @Nullable CarrierId carrier,
        @Nullable DocumentId document,
        boolean open,
        byte @Nullable [] dropped) {

    @Override
    public String toString() {
        return "KeptItem[" + number + " " + what + "]";
    }
}
