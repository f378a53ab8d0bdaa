package io.vexel.blackbox.suite;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all test classes the same deployment, which is closed after the last of them. */
final class DeploymentResolver implements ParameterResolver {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(DeploymentResolver.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Deployment.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(Deployment.class, ignored -> open(), Deployment.class);
  }

  private static Deployment open() {
    String url = System.getProperty("vexel.url", "").strip();
    return url.isEmpty() ? Deployment.ofOurOwn() : Deployment.at(URI.create(url));
  }
}
