package io.vexel.adapters.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Stands in for a database where only the way to one is to be run: answers the driver on a loopback
 * port with what it was told before, and forgets everything when closed. It compares for equality
 * and nothing else, so it is nothing to test an application with.
 */
public final class MongoStandIn implements AutoCloseable {
  private final ServerSocket server;
  private final StandInDocuments documents = new StandInDocuments();
  private final Set<Socket> open = new HashSet<>();

  private MongoStandIn(ServerSocket server) {
    this.server = server;
  }

  /** Answers from now on. */
  public static MongoStandIn start() {
    try {
      MongoStandIn standIn =
          new MongoStandIn(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("mongo-stand-in").start(standIn::listen);
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String connectionString() {
    return "mongodb://" + address();
  }

  private String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** How many connections there are at the moment. */
  public synchronized int connections() {
    return open.size();
  }

  /** Waits until nobody is connected; false if it took longer than that. */
  public synchronized boolean awaitNobody(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (!open.isEmpty() && System.nanoTime() < until) {
      wait(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
    }
    return open.isEmpty();
  }

  private synchronized void opened(Socket socket) {
    open.add(socket);
  }

  private synchronized void closed(Socket socket) {
    open.remove(socket);
    notifyAll();
  }

  private void listen() {
    try {
      while (true) {
        Socket socket = server.accept();
        opened(socket);
        Thread.ofVirtual().name("mongo-stand-in-connection").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // Nobody is to be answered any more.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        WireMessage message = WireMessage.read(in);
        out.write(message.reply(documents.answer(message.command(), address())));
      }
    } catch (IOException gone) {
      // The client went away.
    } finally {
      closed(socket);
    }
  }

  @Override
  public synchronized void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
