package vn.somat.custody.leavers;

import java.util.List;
import vn.somat.access.SecondPerson;

/** Người nhận bàn giao: who signs at the same screen, and for what. */
public record Receiver(SecondPerson signer, List<HeldThing> things) {

    public Receiver {
        things = List.copyOf(things);
    }
}
