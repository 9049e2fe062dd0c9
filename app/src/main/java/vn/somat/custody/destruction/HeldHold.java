package vn.somat.custody.destruction;

import vn.somat.vault.ContentId;

/** One that somebody is about to lift. */
record HeldHold(ContentId content, boolean lifted) {}
