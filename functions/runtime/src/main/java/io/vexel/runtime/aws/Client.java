package io.vexel.runtime.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * How clients of AWS's services are made: on the JDK's own HTTP client, which starts fastest, and
 * with little patience.
 *
 * @param standIn who answers in the place of AWS, if somebody does
 */
record Client(Optional<URI> standIn) {
  static final Client OF_THE_ROLE = new Client(Optional.empty());

  static Client of(URI standIn) {
    return new Client(Optional.of(standIn));
  }

  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C make(
      B builder, Duration patience) {
    builder
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(patience).socketTimeout(patience))
        .overrideConfiguration(to -> to.apiCallTimeout(patience));
    standIn.ifPresent(address ->
        builder
            .endpointOverride(address)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"))));
    return builder.build();
  }

  /** What went wrong, as AWS names it; its messages may quote values. */
  static String code(SdkException why) {
    return why instanceof AwsServiceException answered && answered.awsErrorDetails() != null
        ? answered.awsErrorDetails().errorCode()
        : why.getClass().getSimpleName();
  }
}
