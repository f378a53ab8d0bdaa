package io.vexel.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.endpoints.App;
import io.vexel.testing.AwsDouble;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

final class JobsQueueTest {
  private AwsDouble aws;
  private JobsQueue queue;

  @BeforeEach
  void start() throws IOException {
    aws = AwsDouble.start(App.json());
    queue = new JobsQueue(Optional.of(aws.queue()), App.json());
  }

  @AfterEach
  void close() {
    queue.close();
    aws.close();
  }

  @Test
  void a_job_becomes_a_message_that_names_it() {
    queue.added("session-title:1");
    queue.added("session-title:2");
    assertThat(aws.messages())
        .containsExactly("{\"job\":\"session-title:1\"}", "{\"job\":\"session-title:2\"}");
  }

  @Test
  void a_closed_queue_opens_again_when_it_is_needed() {
    queue.added("a:1");
    queue.close();
    queue.added("a:2");
    assertThat(aws.messages()).hasSize(2);
  }

  @Test
  void where_no_queue_is_set_nobody_is_woken() {
    try (JobsQueue none = new JobsQueue(Optional.empty(), App.json())) {
      none.added("a:1");
    }
    assertThat(aws.messages()).isEmpty();
  }

  @Test
  void a_queue_that_refuses_says_so_to_whoever_added_the_job() {
    aws.fail("AccessDeniedException");
    assertThatExceptionOfType(SdkException.class).isThrownBy(() -> queue.added("a:1"));
  }
}
