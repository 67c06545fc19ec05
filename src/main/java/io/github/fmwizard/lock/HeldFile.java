// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import io.github.fmwizard.file.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on a file for as long as this object is open.
 *
 * <p>The kernel drops a process's lock when the process closes <em>any</em> descriptor of the file.
 * So a lock file that this process has locked is never opened again: the set of held files is asked
 * first.
 */
public final class HeldFile implements Closeable {

  /** With the channels, so that a lock which nobody closes is not dropped with its garbage. */
  private static final Map<Object, FileChannel> HELD = new HashMap<>();

  private final FileChannel channel;
  private final Object key;

  private HeldFile(FileChannel channel, Object key) {
    this.channel = channel;
    this.key = key;
  }

  /**
   * Takes the lock and writes our process id into the file.
   *
   * @throws LockHeldException if it is held, by whomever
   */
  public static HeldFile take(Path file, Disk disk) throws IOException {
    return take(file, disk, "");
  }

  /** Tells whether this process holds the lock of a file, which it then must not open again. */
  public static boolean holds(Path file, Disk disk) throws IOException {
    synchronized (HELD) {
      return disk.isThere(file) && HELD.containsKey(disk.keyOf(file));
    }
  }

  /**
   * Takes the lock and writes our process id and a line of words into the file.
   *
   * @throws LockHeldException if it is held, by whomever
   */
  static HeldFile take(Path file, Disk disk, String words) throws IOException {
    synchronized (HELD) {
      if (disk.isThere(file) && HELD.containsKey(disk.keyOf(file))) {
        throw new LockHeldException(file, OptionalLong.of(ProcessHandle.current().pid()));
      }
      FileChannel channel = disk.createOrKeep(file);
      try {
        return take(file, disk, channel, words);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(key);
      channel.close();
    }
  }

  private static HeldFile take(Path file, Disk disk, FileChannel channel, String words)
      throws IOException {
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new LockHeldException(file, pidIn(channel));
    }
    String content = ProcessHandle.current().pid() + "\n" + (words.isEmpty() ? "" : words + "\n");
    channel.truncate(0);
    disk.write(channel, ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
    Object key = disk.keyOf(file);
    HELD.put(key, channel);
    return new HeldFile(channel, key);
  }

  private static OptionalLong pidIn(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(24);
    channel.read(bytes, 0);
    String content = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return pidIn(content);
  }

  /** Returns the process id in a lock file's content, or empty if there is none. */
  public static OptionalLong pidIn(String content) {
    String text = content.lines().findFirst().orElse("").strip();
    return text.matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
