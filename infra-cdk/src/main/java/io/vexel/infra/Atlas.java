package io.vexel.infra;

import io.vexel.api.Need.Permission;
import io.vexel.api.Setting;
import io.vexel.api.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * A Flex cluster of MongoDB Atlas whose users are the roles of the functions, so that there is no
 * password. The types have to be activated in the account first, which docs/deploy.md shows.
 *
 * @see <a href="https://github.com/mongodb/mongodbatlas-cloudformation-resources">MongoDB's
 *     resource types</a>
 */
final class Atlas extends Construct {
  private static final String DATABASE = "vexel";

  private final Stage.Atlas atlas;

  Atlas(Construct scope, Stage stage, Stage.Atlas atlas, Places places, List<FunctionSpec> users) {
    super(scope, "Atlas");
    this.atlas = atlas;
    CfnResource cluster = cluster(stage);
    // Lambda has no address of its own; without a role of ours nobody gets in.
    resource(
        "Access",
        "ProjectIpAccessList",
        Map.of("AccessList", List.of(Map.of("CIDRBlock", "0.0.0.0/0", "Comment", "AWS Lambda"))));
    for (FunctionSpec user : users) {
      if (user.permissions().contains(Permission.CONNECT_DATABASE)) {
        user(user, stage, places).addResourceDependency(cluster);
      }
    }
    StringParameter.Builder.create(this, "Address")
        .parameterName(Parameters.name(stage, Setting.MONGODB_URI))
        .description("Where the database is; there is no password in it")
        .stringValue(
            cluster.getAtt("ConnectionStrings.StandardSrv")
                + "/"
                + DATABASE
                + "?authSource=%24external&authMechanism=MONGODB-AWS&retryWrites=true&w=majority")
        .build();
  }

  private CfnResource cluster(Stage stage) {
    CfnResource cluster =
        resource(
            "Cluster",
            "FlexCluster",
            Map.of(
                "Name", stage.prefix(),
                "TerminationProtectionEnabled", stage.retain(),
                "ProviderSettings",
                    Map.of("BackingProviderName", "AWS", "RegionName", atlas.region())));
    cluster.applyRemovalPolicy(stage.retain() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    return cluster;
  }

  private CfnResource user(FunctionSpec function, Stage stage, Places places) {
    List<Map<String, String>> roles = new ArrayList<>();
    roles.add(Map.of("RoleName", "readWrite", "DatabaseName", DATABASE));
    if (function.name().equals(Task.PREPARE.function())) {
      roles.add(Map.of("RoleName", "dbAdmin", "DatabaseName", DATABASE));
    }
    return resource(
        "User-" + function.name(),
        "DatabaseUser",
        Map.of(
            "Username",
            places.role(function.name()),
            "AWSIAMType",
            "ROLE",
            "DatabaseName",
            "$external",
            "Roles",
            roles,
            "Scopes",
            List.of(Map.of("Type", "CLUSTER", "Name", stage.prefix()))));
  }

  private CfnResource resource(String id, String type, Map<String, Object> properties) {
    CfnResource resource =
        CfnResource.Builder.create(this, id)
            .type("MongoDB::Atlas::" + type)
            .properties(new TreeMap<>(properties))
            .build();
    resource.addPropertyOverride("ProjectId", atlas.project());
    resource.addPropertyOverride("Profile", atlas.profile());
    // cfn-lint knows AWS's own types alone.
    resource.addMetadata("cfn-lint", Map.of("config", Map.of("ignore_checks", List.of("E3006"))));
    return resource;
  }
}
