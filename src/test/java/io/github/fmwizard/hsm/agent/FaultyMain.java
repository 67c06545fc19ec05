// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that looks and meets a fault, which is named in place of the library. */
final class FaultyMain {

  private static final int MEBI = 1 << 20;
  private static final int NOISE_MEBI = 64;

  private FaultyMain() {}

  public static void main(String[] arguments) throws Exception {
    var out = new FileOutputStream("/proc/self/fd/3");
    var writer = new InspectionWriter(out);
    writer.read(
        Part.LIBRARY, "C_GetInfo", new LibraryReport.Library("faulty", "", "1.0", List.of()));
    writer.read(Part.SLOTS, "C_GetSlotList", List.of(new Part.SlotName(3, "a slot")));
    writer.calls("C_GetTokenInfo");
    meet(arguments[1], arguments[2], out, writer);
    writer.readOf(3, Part.FEATURES, "CKA_HSM_FEATURES", 17L);
    writer.over();
    Runtime.getRuntime().halt(0);
  }

  private static void meet(String fault, String file, OutputStream out, InspectionWriter writer)
      throws Exception {
    switch (fault) {
      case "segv" -> new Pointer(8).getInt(0);
      case "abort" -> libc("abort");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "silence" -> new CountDownLatch(1).await();
      case "blocked" -> beDeaf();
      case "garbage" -> out.write(new byte[] {0, 0, 0, 5, 'h', 'e', 'l', 'l', 'o'});
      case "noise" -> noise(System.out);
      case "error-noise" -> noise(System.err);
      case "flood" -> flood(out);
      case "chatter" -> chatter(writer);
      case "large" -> out.write(new byte[] {0x7f, -1, -1, -1, 1});
      case "negative" -> out.write(new byte[] {-1, -1, -1, -1, 1});
      case "half" -> half(out);
      case "nested" -> out.write(frame("[".repeat(100_000)));
      case "other-shape" -> writer.readOf(3, Part.FEATURES, "x", 1L);
      case "slow-network" -> {
        writer.cardsDone();
        new CountDownLatch(1).await();
      }
      case "grandchild" -> leaveAChild(file);
      default -> throw new IllegalArgumentException(fault);
    }
  }

  private static void beDeaf() throws InterruptedException {
    var all = new Memory(128);
    all.setMemory(0, all.size(), (byte) 0xff);
    libc("pthread_sigmask", 0, all, Pointer.NULL);
    new CountDownLatch(1).await();
  }

  private static void noise(PrintStream stream) {
    var block = new byte[MEBI];
    for (int i = 0; i < NOISE_MEBI; i++) {
      stream.write(block, 0, block.length);
    }
    stream.flush();
  }

  private static void flood(OutputStream out) throws Exception {
    var block = new byte[MEBI];
    for (int i = 0; i < NOISE_MEBI; i++) {
      out.write(block);
    }
  }

  private static void chatter(InspectionWriter writer) {
    var text = "x".repeat(MEBI / 2);
    for (int i = 0; i < 2 * NOISE_MEBI; i++) {
      writer.notReadOf(i, Part.TOKEN, "C_GetTokenInfo", text);
    }
  }

  private static void half(OutputStream out) throws Exception {
    out.write(new byte[] {0, 0, 1, 0, '{'});
    Runtime.getRuntime().halt(0);
  }

  private static byte[] frame(String text) {
    var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  /** Leaves a process behind that holds all that this one has open, the pipe among them. */
  private static void leaveAChild(String file) {
    libc("system", "sleep 300 & echo $! >" + file);
    Runtime.getRuntime().halt(4);
  }

  private static void libc(String name, Object... arguments) {
    NativeLibrary.getInstance("c").getFunction(name).invokeInt(arguments);
  }
}
