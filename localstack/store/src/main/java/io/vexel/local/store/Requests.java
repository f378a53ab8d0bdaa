package io.vexel.local.store;

import de.bwaldvogel.mongo.wire.MessageFlag;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the requests of one connection. A request whose sender wants no reply (a write with w:0) is
 * carried out like any other and its reply kept back; the engine would drop the connection.
 */
final class Requests extends MongoWireProtocolHandler {
  private static final int REQUEST_ID = 4;
  private static final int OPCODE = 12;
  private static final int FLAGS = 16;
  private static final int HEADER = 20;

  // Touched by the connection's one thread only.
  private final Set<Integer> unanswered = new HashSet<>();

  @Override
  protected ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
    int start = in.readerIndex();
    if (in.readableBytes() >= HEADER && wantsNoReply(in, start)) {
      unanswered.add(in.getIntLE(start + REQUEST_ID));
      int flags = in.getIntLE(start + FLAGS);
      in.setIntLE(start + FLAGS, MessageFlag.MORE_TO_COME.removeFrom(flags));
    }
    return super.decode(context, in);
  }

  private static boolean wantsNoReply(ByteBuf in, int start) {
    return OpCode.getById(in.getIntLE(start + OPCODE)) == OpCode.OP_MSG
        && MessageFlag.MORE_TO_COME.isSet(in.getIntLE(start + FLAGS));
  }

  /** Lets through the replies that are wanted. */
  ChannelHandler replies() {
    return new ChannelOutboundHandlerAdapter() {
      @Override
      public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise)
          throws Exception {
        if (reply instanceof MongoMessage message
            && unanswered.remove(message.getHeader().getResponseTo())) {
          promise.setSuccess();
        } else {
          super.write(context, reply, promise);
        }
      }
    };
  }
}
