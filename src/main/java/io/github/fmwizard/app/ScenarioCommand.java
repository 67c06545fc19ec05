// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.training.ModelCheck;
import io.github.fmwizard.app.training.TrainingFlow;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on scenarios. */
@Command(
    name = "scenario",
    description = "Writes and checks training scenarios.",
    mixinStandardHelpOptions = true,
    subcommands = {ScenarioCommand.New.class, ScenarioCommand.Check.class},
    footer = {
      "",
      "Example:",
      "  fmwizard scenario new my-case && fmwizard scenario check my-case.json"
    })
final class ScenarioCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the scenario: new or check.");
  }

  /** Writes a template. */
  @Command(
      name = "new",
      description = {
        "Writes NAME.json, a scenario with remarks that runs as it is, and the certificate that it"
            + " uses, into the current folder.",
        "Exit codes: 0 written, 2 the name or the file is not usable."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  fmwizard scenario new my-case"})
  static final class New implements Callable<Integer> {

    private static final String NAME = "name-of-the-scenario";
    private static final String CERTIFICATE = "certificates/fm-signer.pem";

    @Parameters(
        paramLabel = "NAME",
        description = "Small letters, digits and hyphens; also the name of the file.")
    private String name = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
        throw new UsageException(
            ExitCode.USAGE,
            "A scenario's name is a small letter and small letters, digits and hyphens after it,"
                + " at most 40, such as my-case.");
      }
      Path file = Path.of(name + ".json");
      try {
        Path flows = Folders.home().resolve("wizard-flows");
        String template = Files.readString(flows.resolve("templates/scenario.json"));
        Files.writeString(file, template.replace(NAME, name), UTF_8, StandardOpenOption.CREATE_NEW);
        Path certificate = Path.of(CERTIFICATE);
        Files.createDirectories(Path.of("certificates"));
        if (Files.notExists(certificate)) {
          Files.copy(flows.resolve("training").resolve(CERTIFICATE), certificate);
        }
      } catch (FileAlreadyExistsException e) {
        throw new UsageException(
            ExitCode.USAGE, e.getFile() + " is there already. Choose another name.");
      } catch (IOException e) {
        throw new UsageException(
            ExitCode.USAGE, file + " can't be written: " + InputFile.told(e) + ".");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(file + " is written. Check it with: fmwizard scenario check " + file);
      out.println("Try it with: fmwizard train ./" + file);
      out.flush();
      return ExitCode.OK;
    }
  }

  /** Reads scenarios and plays their model runs. */
  @Command(
      name = "check",
      description = {
        "Reads scenarios and plays their model runs on the real wizard with a simulated card.",
        "Says what is wrong with file, line and column, and where the model run comes to something"
            + " else than the scenario says.",
        "Exit codes: 0 good, 2 bad input, 7 the model run comes to something else."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  fmwizard scenario check my-case.json"})
  static final class Check implements Callable<Integer> {

    @Mixin private final CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      Folders folders = Folders.of(options, Map.copyOf(System.getenv()));
      FlowFile flow = FlowFile.read(folders.trainingFlow());
      TrainingFlow ready = new TrainingFlow(flow.orStop(), flow.text());
      int worst = ExitCode.OK;
      for (Path file : files) {
        int code = check(file, ready);
        worst =
            code == ExitCode.USAGE || worst == ExitCode.USAGE
                ? ExitCode.USAGE
                : Math.max(code, worst);
      }
      spec.commandLine().getOut().flush();
      spec.commandLine().getErr().flush();
      return worst;
    }

    private int check(Path file, TrainingFlow flow) {
      PrintWriter err = spec.commandLine().getErr();
      try {
        Scenario scenario = ScenarioReader.read(file);
        List<String> differences = ModelCheck.differences(scenario, flow, Version.number());
        differences.forEach(one -> err.println(file + ": " + one));
        if (differences.isEmpty()) {
          spec.commandLine().getOut().println(file + ": " + told(scenario));
        }
        return differences.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
      } catch (ScenarioException e) {
        e.problems().forEach(err::println);
        return ExitCode.USAGE;
      } catch (IOException e) {
        err.println(file + ": The file can't be read: " + InputFile.why(e) + ".");
        return ExitCode.USAGE;
      } catch (RunRefusedException e) {
        err.println(file + ": " + e.getMessage());
        return ExitCode.USAGE;
      }
    }

    private static String told(Scenario scenario) {
      return "the model run ends as "
          + scenario.expected().end().word()
          + " on rung "
          + scenario.expected().rung()
          + ", and meets every criterion.";
    }
  }
}
