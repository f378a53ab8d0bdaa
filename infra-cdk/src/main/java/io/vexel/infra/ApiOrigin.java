package io.vexel.infra;

import io.vexel.api.EdgeContract;
import io.vexel.api.Setting;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDynamicReference;
import software.amazon.awscdk.CfnDynamicReferenceService;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;

/**
 * Where the API is behind the edge.
 *
 * @param domain of API Gateway's own
 * @param path of the gateway's stage, for example {@code /live}
 */
record ApiOrigin(String domain, String path) {
  /** As CloudFront asks it, with the secret that tells its requests from others. */
  HttpOrigin origin(Stage stage) {
    return HttpOrigin.Builder.create(domain)
        .originPath(path)
        .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
        .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
        // Between two pieces of an answer; a stream says something every ten seconds.
        .readTimeout(Duration.seconds(60))
        .keepaliveTimeout(Duration.seconds(60))
        .customHeaders(Map.of(EdgeContract.ORIGIN_SECRET, secret(stage)))
        .build();
  }

  /**
   * Read when it is deployed. CloudFormation does that for plain parameters, not for secure ones.
   */
  private static String secret(Stage stage) {
    return new CfnDynamicReference(
            CfnDynamicReferenceService.SSM, Parameters.name(stage, Setting.VEXEL_ORIGIN_SECRET))
        .toString();
  }
}
