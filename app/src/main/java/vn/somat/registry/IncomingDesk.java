package vn.somat.registry;

import org.springframework.stereotype.Service;
import vn.somat.access.Reader;

/** Bàn văn thư đến: registering what comes in (NĐ 30/2020 art. 22; NĐ 63/2026 art. 6). */
@Service
public class IncomingDesk {

    public DocumentId register(Reader reader, RegisterIncoming paper) {
        throw new UnsupportedOperationException();
    }

    /** The addressee of an addressee-only envelope writes down what was inside. */
    public void complete(Reader reader, CompleteEnvelope inside) {
        throw new UnsupportedOperationException();
    }
}
