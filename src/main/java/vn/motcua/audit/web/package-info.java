/** The access log as heads of agencies and administrators read it. */
@NullMarked
package vn.motcua.audit.web;

import org.jspecify.annotations.NullMarked;
