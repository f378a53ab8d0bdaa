package io.vexel.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandWhitelistTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aggregate | {aggregate: 'runs', pipeline: []} | the command aggregate",
        "find | {find: 'runs', filter: {user_id: 1}, collation: {}} | the option collation of find",
        "find | {find: 'runs', filter: {user_id: 1, a: {$regex: 'x'}}} | the operator $regex in find",
        "find | {find: 'runs', filter: {_id: 1}} | find of runs by [_id] without an owner",
        "find | {find: 'runs', filter: {$or: [{user_id: 1}, {a: 2}]}} | find of runs by [] without an owner",
        "find | {find: 'messages', filter: {}} | find of messages by [] without an owner",
        "insert | {insert: 'runs', documents: [{_id: 1}]} | a document of runs without an owner",
        "update | {update: 'runs', updates: [{q: {user_id: 1}, u: {$push: {a: 1}}}]} | the operator $push in update",
        "update | {update: 'runs', updates: [{q: {user_id: 1}, u: []}]} | an update by a pipeline",
        "update | {update: 'runs', updates: [{q: {a: 1}, u: {}}]} | update of runs by [a] without an owner",
        "update | {update: 'runs', updates: [{q: {user_id: 1}, u: {}, upsert: true}]} | the option upsert of a single update",
        "findAndModify | {findAndModify: 'runs', query: {a: 1}, update: {}} | findAndModify of runs by [a] without an owner",
        "createIndexes | {createIndexes: 'runs', indexes: [{collation: 1}]} | the option collation of a single index"
      })
  void what_is_not_listed_is_told(String name, String command, String violation) {
    assertThat(watched(name, command)).containsExactly(violation);
  }

  @Test
  void what_is_listed_is_not_told() {
    assertThat(watched("find", "{find: 'runs', filter: {$and: [{_id: 1}, {user_id: 1}]}}"))
        .isEmpty();
    assertThat(watched("find", "{find: 'users', filter: {email_key: 'a'}, limit: 1}")).isEmpty();
  }

  private static List<String> watched(String name, String command) {
    CommandWhitelist whitelist = new CommandWhitelist();
    whitelist.check(name, BsonDocument.parse(command));
    return whitelist.violations();
  }
}
