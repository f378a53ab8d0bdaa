package io.vexel.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Where CloudFront writes down requests: files that cost what they weigh, and go by themselves. */
final class EdgeLogs {
  private EdgeLogs() {}

  static Bucket bucket(Construct scope, int days) {
    Bucket logs =
        Bucket.Builder.create(scope, "EdgeLogs")
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            // CloudFront delivers by access control list.
            .objectOwnership(ObjectOwnership.OBJECT_WRITER)
            .lifecycleRules(
                List.of(LifecycleRule.builder().expiration(Duration.days(days)).build()))
            .removalPolicy(RemovalPolicy.DESTROY)
            .autoDeleteObjects(true)
            .build();
    Accepted.finding(logs, "S1", "It holds logs; logs about reading them would need logs in turn.");
    return logs;
  }
}
