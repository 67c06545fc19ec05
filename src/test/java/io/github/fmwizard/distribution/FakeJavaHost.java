// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that holds a copy of the launcher and Java homes that only tell how they were started.
 */
final class FakeJavaHost {

  private static final Path LAUNCHER = Path.of("src/main/dist/bin/fmwizard");
  private static final Path CHOICE = Path.of("src/main/dist/lib/java.sh");

  private final Path root;
  private final Map<String, String> environment = new TreeMap<>();

  FakeJavaHost(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("jvms"));
    Files.createDirectories(root.resolve("home/lib"));
    program("home/bin/fmwizard", Files.readString(LAUNCHER));
    Files.writeString(
        path("home/lib/java.sh"),
        Files.readString(CHOICE).replace("/usr/lib/jvm", root.resolve("jvms").toString()));
    program("bin/ls", "#!/bin/sh\nexec /bin/ls \"$@\"\n");
    environment.put("PATH", root.resolve("bin").toString());
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Path launcher() {
    return path("home/bin/fmwizard");
  }

  void set(String variable, Object value) {
    environment.put(variable, value.toString());
  }

  /** Makes a Java home that says which one it is, its limits and its arguments. */
  Path java(String home, String version) throws IOException {
    javaWithoutReleaseFile(home, version);
    Files.writeString(
        path(home).resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    return path(home);
  }

  Path javaWithoutReleaseFile(String home, String version) throws IOException {
    program(
        home + "/bin/java",
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-01-01' >&2
          exit
        fi
        echo "java=$0"
        echo "locale=${LC_ALL-}"
        echo "core=$(ulimit -c) umask=$(umask)"
        echo "options=${JAVA_TOOL_OPTIONS-}${_JAVA_OPTIONS-}${JDK_JAVA_OPTIONS-}"
        for argument; do
          echo "<$argument>"
        done
        exit 5
        """
            .formatted(version));
    return path(home);
  }

  /** Makes a Java home that only says why it can't start. */
  void failsToStart(String home, String why) throws IOException {
    program(home + "/bin/java", "#!/bin/sh\necho '" + why + "'\nexit 1\n");
  }

  Path link(String name, Path target) throws IOException {
    var link = path(name);
    Files.createDirectories(link.getParent());
    return Files.createSymbolicLink(link, target);
  }

  Launch launch(String... arguments) throws IOException, InterruptedException {
    return launchFrom(root, launcher(), arguments);
  }

  Launch launchFrom(Path folder, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    return Launch.of(folder, environment, command);
  }

  private void program(String name, String text) throws IOException {
    var file = path(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
