package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * Takes connections from this machine only. It stands in for the engine's own server, which drops
 * unacknowledged writes and takes seconds to stop.
 */
final class Listener implements AutoCloseable {
  /** One command is answered at a time, while others are read and replies written. */
  private static final int THREADS = 4;

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(
          THREADS, new DefaultThreadFactory("local-store", true), NioIoHandler.newFactory());
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Channel channel;

  Listener(MongoBackend backend, int port) {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(pipeline(backend));
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    channel = bootstrap.bind(address).syncUninterruptibly().channel();
  }

  private ChannelInitializer<SocketChannel> pipeline(MongoBackend backend) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel connection) {
        Requests requests = new Requests();
        connection
            .pipeline()
            .addLast(new MongoWireReplyEncoder())
            .addLast(new MongoWireMessageEncoder())
            .addLast(requests)
            .addLast(requests.replies())
            .addLast(new MongoDatabaseHandler(backend, connections))
            .addLast(new MongoExceptionHandler());
      }
    };
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  int connections() {
    return connections.size();
  }

  /** Ends all connections. */
  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    connections.close().syncUninterruptibly();
    threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
