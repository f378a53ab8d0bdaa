package io.vexel.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What outlives deployments: people's files and, where asked for, the database. */
final class DataStack extends Stack {
  DataStack(Construct scope, Stage stage, List<FunctionSpec> functions, StackProps properties) {
    super(scope, stage.prefix() + "-data", properties);
    Bucket files =
        Bucket.Builder.create(this, "Files")
            .bucketName("%s-files-%s-%s".formatted(stage.prefix(), getAccount(), getRegion()))
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .minimumTlsVersion(1.2)
            .versioned(true)
            .lifecycleRules(List.of(tidyUp()))
            .removalPolicy(stage.retain() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    Accepted.finding(
        files, "S1", "The application says who reads what, and records what admins read.");
    Places places = new Places(this, stage);
    stage.atlas().ifPresent(atlas -> new Atlas(this, stage, atlas, places, functions));
  }

  /** What is deleted or replaced can be brought back for a month. */
  private static LifecycleRule tidyUp() {
    return LifecycleRule.builder()
        .id("tidy-up")
        .noncurrentVersionExpiration(Duration.days(30))
        .expiredObjectDeleteMarker(true)
        .abortIncompleteMultipartUploadAfter(Duration.days(1))
        .build();
  }
}
