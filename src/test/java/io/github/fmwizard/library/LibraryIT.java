// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.Ran;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.standin.StandInHost;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another program uses the packaged access layer, with nothing else of ours on its class path. */
@NeedsHost
@Timeout(120)
class LibraryIT {

  private static final Path JAR =
      Path.of(System.getProperty("fmwizard.library", "target/fmwizard-library.jar"))
          .toAbsolutePath();

  private static final List<String> NEEDED =
      List.of(
          "jspecify",
          "jackson-core",
          "jackson-databind",
          "jackson-annotations",
          "jna",
          "slf4j-api");

  private static final Path PAGE = Path.of("src/site/markdown/library.md");

  /** Runs a program whose classes, and all that they use, are in a class loader of their own. */
  private static final String ELSEWHERE =
      """
      public final class Elsewhere {
        public static void main(String[] arguments) throws Exception {
          String[] places = arguments[0].split(":");
          java.net.URL[] urls = new java.net.URL[places.length];
          for (int i = 0; i < places.length; i++) {
            urls[i] = java.nio.file.Path.of(places[i]).toUri().toURL();
          }
          new java.net.URLClassLoader(urls, ClassLoader.getPlatformClassLoader())
              .loadClass("InspectCard")
              .getMethod("main", String[].class)
              .invoke(null, (Object) new String[] {arguments[1]});
        }
      }
      """;

  @TempDir Path folder;
  private StandInClient client;
  private StandInHost host;

  @BeforeEach
  void begin() {
    client = StandInClient.install(folder.resolve("luna"));
    client.newCard(0, "serial=521234", "label=hsm-pay");
    client.fm(0, 0, "a000", "PinGuard", "good");
    host = StandInHost.of(client, folder.resolve("host"));
  }

  @Test
  void inspectsACardByTheExampleOfItsPage() throws Exception {
    compile("InspectCard", example());

    Ran ran = java("-cp", folder + ":" + classPath(), "InspectCard", profile());

    assertThat(ran.output())
        .contains("card.condition: answering", "PinGuard", "card.serial: 521234")
        .doesNotContain("Exception");
    assertThat(ran.status()).isZero();
    assertThat(client.state(0, "logins")).isEqualTo("0");
    assertThat(folder.resolve("acts")).doesNotExist();
  }

  @Test
  void worksInAnotherClassLoader() throws Exception {
    compile("InspectCard", example());
    Path other = Files.createDirectory(folder.resolve("other"));
    compile("Elsewhere", ELSEWHERE);
    Files.move(folder.resolve("Elsewhere.class"), other.resolve("Elsewhere.class"));

    Ran ran = java("-cp", other.toString(), "Elsewhere", folder + "/:" + classPath(), profile());

    assertThat(ran.output()).contains("card.condition: answering").doesNotContain("Exception");
    assertThat(ran.status()).isZero();
  }

  @Test
  void saysWhatToDoWhereItsClassesAreInNoFile() throws Exception {
    String program =
        """
        public final class InMemory {
          public static void main(String[] arguments) throws Exception {
            ClassLoader loader =
                new ClassLoader(InMemory.class.getClassLoader()) {
                  @Override
                  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                    if (!name.startsWith("io.github.fmwizard.jvm.")) {
                      return super.loadClass(name, resolve);
                    }
                    try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                      byte[] bytes = in.readAllBytes();
                      return defineClass(name, bytes, 0, bytes.length);
                    } catch (java.io.IOException e) {
                      throw new ClassNotFoundException(name, e);
                    }
                  }
                };
            try {
              loader.loadClass("io.github.fmwizard.jvm.ThisJava").getMethod("options").invoke(null);
            } catch (java.lang.reflect.InvocationTargetException e) {
              System.out.println(e.getCause().getMessage());
            }
          }
        }
        """;
    compile("InMemory", program);

    Ran ran = java("-cp", folder + ":" + classPath(), "InMemory");

    assertThat(ran.output()).contains("was loaded from no named place", "-Dfmwizard.class-path=");
  }

  private static String example() throws Exception {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```java\n") + "```java\n".length();
    return page.substring(start, page.indexOf("```", start));
  }

  private void compile(String name, String text) throws Exception {
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(compiled).isZero();
  }

  private Ran java(String... arguments) {
    return host.run(
        Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static String profile() {
    return Path.of("wizard-flows/clients/luna-pcie.json").toAbsolutePath().toString();
  }

  private static String classPath() {
    String tests =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.concat(
            Stream.of(JAR.toString()),
            Stream.of(tests.split(File.pathSeparator, -1)).filter(LibraryIT::isNeeded))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isNeeded(String entry) {
    String name = String.valueOf(Path.of(entry).getFileName());
    return NEEDED.stream().anyMatch(each -> name.matches(each + "-[0-9.]+\\.jar"));
  }
}
