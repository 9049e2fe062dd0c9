/** The PostgreSQL that Sổ Mật carries with it, started as a child process, and the migrations it runs. */
@NullMarked
package vn.somatdb;

import org.jspecify.annotations.NullMarked;
