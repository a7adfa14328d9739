package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;

/**
 * A parameter {@code Actor} of a controller, or one of its kinds: who sent the request. A visitor
 * is null where the parameter is {@code @Nullable} and is asked to sign in where it is not.
 */
final class ActorArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Actor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    Principal principal = http == null ? null : http.getUserPrincipal();
    if (principal instanceof ActorAuthentication signedIn
        && parameter.getParameterType().isInstance(signedIn.actor())) {
      return signedIn.actor();
    }
    if (parameter.isOptional()) {
      return null;
    }
    if (principal instanceof ActorAuthentication) {
      throw new AccessDeniedException("not a " + parameter.getParameterType().getSimpleName());
    }
    throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
  }
}
