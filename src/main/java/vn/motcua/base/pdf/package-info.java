/** Printed things: accessible PDF from XHTML, and codes that machines read from paper. */
@NullMarked
package vn.motcua.base.pdf;

import org.jspecify.annotations.NullMarked;
