/** What a load balancer asks. */
@NullMarked
package vn.motcua.server.web;

import org.jspecify.annotations.NullMarked;
