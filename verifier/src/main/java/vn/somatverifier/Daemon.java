package vn.somatverifier;

/** Luồng phụ: works for a check, and keeps no program alive whose check was given up. */
final class Daemon extends Thread {

    Daemon(Runnable work) {
        super(work, "somat-verifier");
        setDaemon(true);
    }
}
