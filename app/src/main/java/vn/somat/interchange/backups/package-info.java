/** Sổ sao lưu: what was backed up, where the copies lie, and whether one of them was ever opened again. */
@NullMarked
package vn.somat.interchange.backups;

import org.jspecify.annotations.NullMarked;
