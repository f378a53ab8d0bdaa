package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.cloud.Templates.Resource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Works out what templates leave to CloudFormation, with an account and identifiers of its own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
final class Intrinsics {
  static final String ACCOUNT = "123456789012";
  static final String REGION = "eu-central-1";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w:.]+)}");

  private final Templates templates;

  Intrinsics(Templates templates) {
    this.templates = templates;
  }

  /** The text that a property of a stack's resource comes to. */
  String text(String stack, JsonNode node) {
    if (!node.isObject()) {
      return node.asText();
    }
    Map.Entry<String, JsonNode> function = node.properties().iterator().next();
    JsonNode argument = function.getValue();
    return switch (function.getKey()) {
      case "Ref" -> referred(stack, argument.asText());
      case "Fn::GetAtt" ->
          attribute(
              templates.resource(stack, argument.path(0).asText()), argument.path(1).asText());
      case "Fn::Join" -> String.join(argument.path(0).asText(), list(stack, argument.path(1)));
      case "Fn::Select" -> list(stack, argument.path(1)).get(argument.path(0).asInt());
      case "Fn::Sub" -> substituted(stack, argument.asText());
      case "Fn::ImportValue" -> {
        Map.Entry<String, JsonNode> export = templates.exported(text(stack, argument));
        yield text(export.getKey(), export.getValue());
      }
      default -> throw new IllegalStateException("nobody works out " + function.getKey());
    };
  }

  private List<String> list(String stack, JsonNode node) {
    if (node.has("Fn::Split")) {
      JsonNode argument = node.get("Fn::Split");
      String between = Pattern.quote(argument.path(0).asText());
      return List.of(text(stack, argument.path(1)).split(between, -1));
    }
    return Templates.elements(node)
        .map(element -> text(stack, element))
        .collect(Collectors.toList());
  }

  private String substituted(String stack, String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(referred(stack, found.group(1))));
  }

  private String referred(String stack, String name) {
    return switch (name) {
      case "AWS::AccountId" -> ACCOUNT;
      case "AWS::Region" -> REGION;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::StackName" -> stack;
      default -> identity(templates.resource(stack, name));
    };
  }

  /** What a reference to a resource comes to. */
  private String identity(Resource resource) {
    return switch (resource.type()) {
      case "AWS::Lambda::Function" -> text(resource.stack(), resource.property("FunctionName"));
      case "AWS::Lambda::Alias" ->
          "arn:aws:lambda:%s:%s:function:%s:%s"
              .formatted(
                  REGION,
                  ACCOUNT,
                  text(resource.stack(), resource.property("FunctionName")),
                  resource.property("Name").asText());
      default -> resource.id();
    };
  }

  private String attribute(Resource resource, String name) {
    String own = identity(resource);
    if (!name.equals("Arn")) {
      return own + "." + name;
    }
    return switch (resource.type()) {
      case "AWS::Lambda::Function" ->
          "arn:aws:lambda:%s:%s:function:%s".formatted(REGION, ACCOUNT, own);
      case "AWS::SQS::Queue" ->
          "arn:aws:sqs:%s:%s:%s"
              .formatted(REGION, ACCOUNT, resource.property("QueueName").asText());
      default -> "arn:aws:%s".formatted(own);
    };
  }
}
