// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Java of child processes in tests: this one, with the classes in jars and an archive of those
 * that a child loads, made once for each state of the classes. A child starts in half the time,
 * which counts, since the tests start hundreds.
 */
public final class ChildJava {

  private static final Path PLACE = Path.of("target/child-java").toAbsolutePath();

  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** Ends at the library, which is not there, when all that looks at cards is loaded. */
  private static final List<String> LOOK =
      List.of("io.github.fmwizard.hsm.agent.child.InspectingMain", "20000", "/nowhere.so", "-");

  private static final Supplier<Made> MADE = once();

  private ChildJava() {}

  /** The program by its absolute path, and its options up to the class path. */
  private record Made(Path archive, String classPath) {}

  /** Returns the program by its absolute path, and its options up to the class path. */
  public static List<String> command() {
    var made = MADE.get();
    return List.of(
        program(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:SharedArchiveFile=" + made.archive(),
        "-cp",
        made.classPath());
  }

  /** Returns the class path, with jars in place of folders. */
  public static String classPath() {
    return MADE.get().classPath();
  }

  /** Returns the option that has a Java with this class path start fast. */
  public static String archiveOption() {
    return "-XX:SharedArchiveFile=" + MADE.get().archive();
  }

  private static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Supplier<Made> once() {
    return new Supplier<>() {
      private Made made;

      @Override
      public synchronized Made get() {
        if (made == null) {
          try {
            made = make();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return made;
      }
    };
  }

  /** Other processes of this test run wait here, and then find what the first one made. */
  private static Made make() throws IOException {
    var entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .filter(Files::exists)
            .toList();
    Files.createDirectories(PLACE);
    var create = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
    try (var channel = FileChannel.open(PLACE.resolve("lock"), create);
        var lock = channel.lock()) {
      var folder = PLACE.resolve(digest(entries));
      var made = new Made(folder.resolve("classes.jsa"), jars(entries, folder));
      if (lock.isValid() && Files.notExists(folder.resolve("made"))) {
        Files.createDirectories(folder);
        for (var entry : entries) {
          if (Files.isDirectory(entry)) {
            jar(entry, jarOf(entry, folder));
          }
        }
        archive(made, folder);
        Files.createFile(folder.resolve("made"));
      }
      return made;
    }
  }

  private static String jars(List<Path> entries, Path folder) {
    return entries.stream()
        .map(entry -> Files.isDirectory(entry) ? jarOf(entry, folder) : entry)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jarOf(Path entry, Path folder) {
    return folder.resolve(entry.getFileName() + ".jar");
  }

  private static void jar(Path entry, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        var zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var each : files(entry)) {
        zip.putNextEntry(new ZipEntry(entry.relativize(each).toString()));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
  }

  /** Where no archive can be made, Java does without. */
  private static void archive(Made made, Path folder) throws IOException {
    var list = folder.resolve("classes.list");
    run(Stream.of(List.of("-XX:DumpLoadedClassList=" + list, "-cp", made.classPath()), LOOK));
    var names = new TreeSet<String>();
    for (var jar : made.classPath().split(File.pathSeparator, -1)) {
      if (jar.startsWith(folder.toString())) {
        names.addAll(ours(Path.of(jar)));
      }
    }
    names.addAll(ofJava());
    if (Files.exists(list)) {
      Files.readAllLines(list).forEach(line -> names.remove(line.split(" ", 2)[0]));
    }
    Files.write(list, names, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    run(
        Stream.of(
            List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + made.archive(),
                "-cp",
                made.classPath())));
  }

  /** Names the classes of the layer below the wizard, which is what children run. */
  private static List<String> ours(Path jar) throws IOException {
    try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.matches("io/github/fmwizard/(hsm|card)/.*[.]class"))
          .filter(name -> !name.contains("Tests") && !name.endsWith("package-info.class"))
          .filter(name -> !name.contains("/simulated/") && !name.contains("/luna/"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  /** Names what the archive would hold that Java brings along. */
  private static List<String> ofJava() throws IOException {
    var list = Path.of(System.getProperty("java.home"), "lib", "classlist");
    if (Files.notExists(list)) {
      return List.of();
    }
    return Files.readAllLines(list).stream()
        .filter(line -> line.startsWith("java/") || line.startsWith("jdk/"))
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }

  private static void run(Stream<List<String>> options) throws IOException {
    var line = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" 3>/dev/null", "child-java"));
    line.add(program());
    line.addAll(JVM);
    line.add("-Djna.nosys=true");
    line.add("--enable-native-access=ALL-UNNAMED");
    options.forEach(line::addAll);
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String digest(List<Path> entries) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(program().getBytes(UTF_8));
      for (var entry : entries) {
        for (var file : files(entry)) {
          var seen = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
          digest.update(seen.getBytes(UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
