package io.vexel.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** What CloudFront adds to every answer so that browsers keep it to itself. */
final class SecurityHeaders {
  private static final String NO_FRAMES = "frame-ancestors 'none'";

  /** Nothing that the front end does needs one of them. */
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private SecurityHeaders() {}

  /** For pages: the strictest that holds for all of them. */
  static ResponseHeadersPolicy site(Construct scope, Site site) {
    return ResponseHeadersPolicy.Builder.create(scope, "SiteHeaders")
        .comment("Vexel: the site")
        .securityHeadersBehavior(headers(site.policy() + "; " + NO_FRAMES, true))
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    List.of(
                        header("Cross-Origin-Opener-Policy", "same-origin"),
                        header("Permissions-Policy", PERMISSIONS)))
                .build())
        .build();
  }

  /** For the API, which may say more about its one page: that one has styles. */
  static ResponseHeadersPolicy api(Construct scope) {
    return ResponseHeadersPolicy.Builder.create(scope, "ApiHeaders")
        .comment("Vexel: the API")
        .securityHeadersBehavior(headers("default-src 'none'; " + NO_FRAMES, false))
        .build();
  }

  private static ResponseSecurityHeadersBehavior headers(String policy, boolean override) {
    return ResponseSecurityHeadersBehavior.builder()
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy(policy)
                .override(override)
                .build())
        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.DENY)
                .override(true)
                .build())
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(HeadersReferrerPolicy.SAME_ORIGIN)
                .override(true)
                .build())
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(Duration.days(730))
                .includeSubdomains(true)
                .override(true)
                .build())
        .build();
  }

  private static ResponseCustomHeader header(String name, String value) {
    return ResponseCustomHeader.builder().header(name).value(value).override(true).build();
  }
}
