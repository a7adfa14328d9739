/** Motcua: the one-stop (một cửa) of a local government. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
