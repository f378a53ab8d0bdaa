package io.vexel.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * The site in a bucket that only CloudFront reads, each file with how long it may be kept. Assets
 * come before the pages that name them, and those of earlier builds stay for pages that are open.
 */
final class SiteFiles extends Construct {
  /** On the page for what is missing: not-found.js looks for it. */
  static final String NOT_FOUND_MARK = "not-found";

  /** CloudFront compresses by itself; the laptop's host has smaller copies made for it. */
  private static final AssetOptions WITHOUT_COPIES =
      AssetOptions.builder().exclude(List.of("**/*.br")).build();

  private final Bucket bucket;
  private final Site site;
  private final LogGroup log;

  SiteFiles(Construct scope, Stage stage, Site site) {
    super(scope, "Files");
    this.site = site;
    this.bucket =
        Bucket.Builder.create(this, "Bucket")
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            // It holds nothing that cannot be built again.
            .removalPolicy(RemovalPolicy.DESTROY)
            .autoDeleteObjects(true)
            .build();
    Accepted.finding(
        bucket, "S1", "CloudFront alone reads it, and it holds what everybody may see.");
    this.log = Logs.group(this, Logs.ofFunction(stage.prefix() + "-site"), stage);
    BucketDeployment assets =
        files("Assets", "public, max-age=31536000, immutable")
            .exclude(List.of("*"))
            .include(List.of(Site.IMMUTABLE))
            .prune(false)
            .build();
    BucketDeployment pages =
        files("Pages", "no-cache").exclude(List.of(Site.IMMUTABLE, Site.MISSING)).build();
    BucketDeployment missing =
        files("Missing", "no-cache")
            .exclude(List.of("*"))
            .include(List.of(Site.MISSING))
            .metadata(Map.of(NOT_FOUND_MARK, "true"))
            .prune(false)
            .build();
    pages.getNode().addDependency(assets);
    missing.getNode().addDependency(assets);
  }

  private BucketDeployment.Builder files(String id, String cacheControl) {
    return BucketDeployment.Builder.create(this, id)
        .destinationBucket(bucket)
        .sources(List.of(Source.asset(site.export().toString(), WITHOUT_COPIES)))
        .cacheControl(List.of(CacheControl.fromString(cacheControl)))
        .logGroup(log)
        .outputObjectKeys(false)
        .memoryLimit(512);
  }

  IBucket bucket() {
    return bucket;
  }
}
