package vn.motcua.base.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells pages whose name to show. The module that knows people brings the one bean of it. */
public interface SignedIn {
  /** Name of the person signed in, null for a visitor. */
  @Nullable String name(HttpServletRequest request);
}
