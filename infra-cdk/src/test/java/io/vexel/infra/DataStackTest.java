package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.infra.Templates.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataStackTest {
  private static final Templates FULL = Synthesised.templates(Synthesised.Name.FULL);

  @Test
  void files_are_private_encrypted_and_can_be_brought_back() {
    Resource files =
        FULL.one("AWS::S3::Bucket", "BucketName", "vexel-full-files-123456789012-us-east-1");
    assertThat(files.property("PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allMatch(blocked -> blocked.asBoolean());
    assertThat(files.property("BucketEncryption").toString()).contains("AES256");
    assertThat(files.property("VersioningConfiguration").path("Status").asText())
        .isEqualTo("Enabled");
    assertThat(files.property("LifecycleConfiguration").toString())
        .contains("NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload");
  }

  @Test
  void files_are_reached_over_tls_alone() {
    Resource policy = FULL.of("AWS::S3::BucketPolicy").getFirst();
    assertThat(policy.property("PolicyDocument").toString())
        .contains("\"aws:SecureTransport\":\"false\"", "\"s3:TlsVersion\":1.2");
  }

  @Test
  void without_atlas_in_the_file_there_is_no_resource_of_mongodb() {
    assertThat(Synthesised.templates(Synthesised.Name.DEV).all())
        .noneMatch(resource -> resource.type().startsWith("MongoDB::"));
  }

  @Test
  void with_atlas_every_function_that_needs_the_database_is_a_user_by_its_role() {
    List<String> roles =
        FULL.of("AWS::Lambda::Function").stream()
            .filter(
                function -> function.property("Environment").path("Variables").has("MONGODB_URI"))
            .map(function -> "arn:aws:iam::123456789012:role/" + function.text("FunctionName"))
            .toList();
    assertThat(FULL.of("MongoDB::Atlas::DatabaseUser"))
        .allMatch(user -> user.text("AWSIAMType").equals("ROLE"))
        .extracting(user -> user.text("Username"))
        .containsExactlyInAnyOrderElementsOf(roles);
  }

  @Test
  void with_atlas_the_address_of_the_cluster_is_kept_where_functions_look_for_it() {
    Resource address = FULL.one("AWS::SSM::Parameter", "Name", "/vexel/full/mongodb-uri");
    assertThat(address.text("Value"))
        .endsWith(
            "/vexel?authSource=%24external&authMechanism=MONGODB-AWS&retryWrites=true&w=majority");
    assertThat(address.property("Value").toString()).contains("ConnectionStrings.StandardSrv");
    Resource cluster = FULL.of("MongoDB::Atlas::FlexCluster").getFirst();
    assertThat(cluster.property("TerminationProtectionEnabled").asBoolean()).isTrue();
    assertThat(cluster.text("ProjectId")).isEqualTo("0123456789abcdef01234567");
  }
}
