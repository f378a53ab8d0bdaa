package io.vexel.cloud;

import io.vexel.cloud.GatewayResponses.ResponseType;
import io.vexel.testing.lambda.Invoked.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Hands requests to functions and their answers back: whole ones as one document, streamed ones
 * piece by piece behind a prelude.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Streamed
 *     responses of Lambda</a>
 */
final class Integration {
  private static final Logger LOG = System.getLogger(Integration.class.getName());
  private static final byte[] DELIMITER = new byte[8];
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Lambda lambda;
  private final GatewayResponses responses;

  Integration(Lambda lambda, GatewayResponses responses) {
    this.lambda = lambda;
    this.responses = responses;
  }

  void answer(Operation operation, Incoming request, byte[] event, String requestId, Outgoing to)
      throws IOException {
    try (Invocation invocation = lambda.invoke(operation.function(), event)) {
      if (operation.streamed()) {
        stream(operation, invocation, to);
      } else {
        whole(operation, invocation, to);
      }
    } catch (Invocation.TimedOut e) {
      responses.send(ResponseType.INTEGRATION_TIMEOUT, request, requestId, to);
    } catch (ProxyResponse.Malformed e) {
      LOG.log(Level.ERROR, "{0} gave no answer: {1}", operation.function(), e.getMessage());
      responses.send(ResponseType.API_CONFIGURATION_ERROR, request, requestId, to);
    }
  }

  private static void whole(Operation operation, Invocation invocation, Outgoing to)
      throws IOException, Invocation.TimedOut, ProxyResponse.Malformed {
    String answer = invocation.whole(operation.timeout());
    if (invocation.end() != End.WHOLE) {
      throw new ProxyResponse.Malformed("it ended with " + invocation.end());
    }
    ProxyResponse response = ProxyResponse.read(answer);
    invocation.close();
    to.whole(response.status(), response.headers(), response.body());
  }

  private static void stream(Operation operation, Invocation invocation, Outgoing to)
      throws IOException, Invocation.TimedOut, ProxyResponse.Malformed {
    Instant end = Instant.now().plus(operation.timeout());
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int delimiter = -1;
    while (delimiter < 0) {
      Optional<byte[]> piece = invocation.next(patience(end));
      if (piece.isEmpty() || !invocation.streams()) {
        throw new ProxyResponse.Malformed("there is no prelude");
      }
      head.writeBytes(piece.get());
      delimiter = find(head.toByteArray());
    }
    byte[] begun = head.toByteArray();
    ProxyResponse prelude =
        ProxyResponse.read(new String(begun, 0, delimiter, StandardCharsets.UTF_8));
    byte[] rest = Arrays.copyOfRange(begun, delimiter + DELIMITER.length, begun.length);
    OutputStream out = to.begin(prelude.status(), prelude.headers());
    out.write(rest);
    out.flush();
    pass(invocation, end, out);
  }

  /** From here on, what goes wrong can only be seen from the connection that breaks. */
  private static void pass(Invocation invocation, Instant end, OutputStream out)
      throws IOException {
    try {
      for (Optional<byte[]> piece = invocation.next(patience(end));
          piece.isPresent();
          piece = invocation.next(patience(end))) {
        out.write(piece.get());
        out.flush();
      }
    } catch (Invocation.TimedOut e) {
      throw new IOException("the function took too long", e);
    }
    if (invocation.end() != End.WHOLE) {
      throw new IOException("the function failed on the way");
    }
    invocation.close();
    out.close();
  }

  private static Duration patience(Instant end) {
    Duration left = Duration.between(Instant.now(), end);
    return left.compareTo(IDLE) < 0 ? left : IDLE;
  }

  private static int find(byte[] bytes) {
    for (int i = 0; i + DELIMITER.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + DELIMITER.length, DELIMITER, 0, DELIMITER.length)) {
        return i;
      }
    }
    return -1;
  }
}
