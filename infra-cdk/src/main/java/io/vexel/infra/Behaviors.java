package io.vexel.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudfront.AccessLevel;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** How CloudFront treats the two kinds of requests. */
final class Behaviors {
  private Behaviors() {}

  /** The site: kept at the edge for as long as each file says, compressed there. */
  static BehaviorOptions site(Construct scope, Site site, IBucket files) {
    return BehaviorOptions.builder()
        .origin(
            S3BucketOrigin.withOriginAccessControl(
                files,
                S3BucketOriginWithOACProps.builder()
                    // Who may list is told that a file is missing; others, that it is forbidden.
                    .originAccessLevels(List.of(AccessLevel.READ, AccessLevel.LIST))
                    .build()))
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .compress(true)
        .responseHeadersPolicy(SecurityHeaders.site(scope, site))
        .functionAssociations(
            List.of(
                function(scope, "Rewrite", site.rewrite(), FunctionEventType.VIEWER_REQUEST),
                function(scope, "NotFound", site.notFound(), FunctionEventType.VIEWER_RESPONSE)))
        .build();
  }

  private static FunctionAssociation function(
      Construct scope, String id, String code, FunctionEventType when) {
    return FunctionAssociation.builder()
        .eventType(when)
        .function(
            Function.Builder.create(scope, id)
                .code(FunctionCode.fromInline(code))
                .runtime(FunctionRuntime.JS_2_0)
                .build())
        .build();
  }

  /**
   * The API: nothing is kept, and what it streams is neither gathered nor compressed. The policy
   * for its requests leaves out Host, by which API Gateway would look for another API.
   *
   * @param caller the function that says who is calling
   */
  static BehaviorOptions api(Construct scope, IOrigin api, String caller) {
    return BehaviorOptions.builder()
        .origin(api)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        // Not redirected: a password that was sent in the open should not seem to work.
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .compress(false)
        .responseHeadersPolicy(SecurityHeaders.api(scope))
        .functionAssociations(
            List.of(function(scope, "Caller", caller, FunctionEventType.VIEWER_REQUEST)))
        .build();
  }
}
