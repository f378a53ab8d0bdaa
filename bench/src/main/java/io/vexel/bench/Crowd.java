package io.vexel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many people at once, each in a conversation of their own, who ask again as soon as the answer is
 * there, while one more asks the model itself all the time: so both meet the same load.
 */
final class Crowd {
  private static final String OPENING =
      "I am writing about a garden with old apple trees, a pond, three beehives and a wall that"
          + " keeps the wind off the vegetables in spring and gives its warmth back at night.";

  /** The model quotes what was said, so that its answers are as long as those of others. */
  private static final String QUESTION = "Give me a summary of all that I said so far, please.";

  private static final int SAID_BEFORE = 6;

  private final int people;
  private final int millis;
  private final Person person;
  private final List<String> conversations = new CopyOnWriteArrayList<>();
  private final ModelItself itself;
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final Queue<Heard> direct = new ConcurrentLinkedQueue<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private long began;
  private double seconds;

  Crowd(int people, int millis, Person person, ModelItself itself) {
    this.people = people;
    this.millis = millis;
    this.person = person;
    this.itself = itself;
  }

  /** One question with its answer. */
  private interface Ask {
    Heard question() throws Exception;
  }

  /** Lets everybody begin a conversation and say a few things. */
  Crowd gathered() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> begun =
          threads.invokeAll(Collections.nCopies(people, this::conversation));
      for (Future<String> one : begun) {
        conversations.add(one.get());
      }
    }
    return this;
  }

  private String conversation() throws Exception {
    String id = person.converse(OPENING);
    for (int i = 1; i < SAID_BEFORE; i++) {
      person.ask(OPENING, id);
    }
    return id;
  }

  /** Lets everybody talk; they come one after the other within the time of one answer. */
  void talk(int answerMillis) throws InterruptedException {
    began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    threads.add(Thread.ofVirtual().start(() -> repeat(() -> itself.ask(QUESTION), direct)));
    for (int i = 0; i < people; i++) {
      String conversation = conversations.get(i);
      long wait = (long) answerMillis * i / people;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                pause(wait);
                repeat(() -> person.ask(QUESTION, conversation), heard);
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    seconds = Host.millisSince(began) / 1000;
  }

  private static void pause(long millis) {
    try {
      // People come and ask again at their own times, not when something happens.
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Ask ask, Queue<Heard> into) {
    while (Host.millisSince(began) < millis) {
      try {
        Heard answer = ask.question();
        if (answer.good()) {
          into.add(answer);
        } else {
          errors.add("an answer broke off: " + answer.last());
        }
      } catch (Exception e) {
        errors.add(e.toString());
        pause(100);
      }
    }
  }

  Queue<String> errors() {
    return errors;
  }

  List<String> row() {
    Spread alone = firsts(direct);
    Spread added = firsts(heard).less(alone.median());
    long events = heard.stream().mapToLong(Heard::events).sum();
    return List.of(
        Integer.toString(people),
        Integer.toString(heard.size()),
        Integer.toString(errors.size()),
        Spread.number(events / seconds),
        alone.text(),
        added.text(),
        Spread.number(added.at(99)));
  }

  private static Spread firsts(Queue<Heard> answers) {
    return Spread.of(answers.stream().map(Heard::firstMillis).toList());
  }
}
