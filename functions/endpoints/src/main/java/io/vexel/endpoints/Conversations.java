package io.vexel.endpoints;

import io.vexel.core.Ids;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Models;
import io.vexel.core.chat.Purging;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.Sessions;
import io.vexel.core.chat.Titling;
import io.vexel.core.jobs.Attempts;
import io.vexel.core.jobs.JobQueue;
import io.vexel.core.jobs.JobSignal;
import io.vexel.core.jobs.JobWorker;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What works on conversations, and on the jobs that they leave. */
record Conversations(Chat chat, Clearing clearing, Purging purging, JobWorker worker)
    implements AutoCloseable {
  /**
   * What it is made of.
   *
   * @param timeLeft how long this process may go on
   * @param signal wakes whoever does jobs
   * @param titles whether models find titles
   */
  record Parts(
      Agents agents,
      Sessions sessions,
      Messages messages,
      Runs runs,
      RunLog log,
      Jobs jobs,
      Models models,
      Tools tools,
      Json json,
      Ids ids,
      Clock clock,
      RunLimits limits,
      Supplier<Duration> timeLeft,
      JobSignal signal,
      Metrics metrics,
      boolean titles) {}

  static Conversations of(Parts of) {
    Attempts attempts = new Attempts(of.jobs, of.clock, of.ids, of.limits.lease(), of.metrics);
    JobQueue queue = new JobQueue(of.jobs, of.signal, attempts);
    Titling titling = titling(of, queue);
    Chat chat = chat(of, titling);
    Clearing clearing =
        new Clearing(queue, of.sessions, of.messages, of.runs, of.log, chat, of.ids, of.clock);
    Purging purging = new Purging(queue, of.agents, clearing, chat, of.ids, of.clock);
    JobWorker worker = new JobWorker(of.jobs, attempts, List.of(titling, clearing, purging));
    return new Conversations(chat, clearing, purging, worker);
  }

  private static Titling titling(Parts of, JobQueue queue) {
    return new Titling(
        queue, of.sessions, of.messages, of.runs, of.models, of.json, of.clock, of.metrics);
  }

  private static Chat chat(Parts of, Titling titling) {
    return new Chat(
        of.agents,
        of.sessions,
        of.messages,
        of.runs,
        of.log,
        of.models,
        of.tools,
        of.json,
        of.ids,
        of.clock,
        of.limits,
        of.timeLeft,
        of.titles ? titling::of : run -> {},
        of.metrics);
  }

  @Override
  public void close() {
    chat.close();
  }
}
