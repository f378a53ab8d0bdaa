package io.vexel.adapters.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import io.vexel.api.schema.JsonSchema;

/** Names record components as their schema does. */
final class WireNames extends PropertyNamingStrategy {
  private static final long serialVersionUID = 1L;

  @Override
  public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
    return wireName(field, name);
  }

  @Override
  public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
    return wireName(method, name);
  }

  @Override
  public String nameForConstructorParameter(
      MapperConfig<?> config, AnnotatedParameter parameter, String name) {
    return wireName(parameter, name);
  }

  private static String wireName(AnnotatedMember member, String name) {
    return JsonSchema.wireName(member.getDeclaringClass(), name);
  }
}
