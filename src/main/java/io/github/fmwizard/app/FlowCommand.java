// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on flow files. */
@Command(
    name = "flow",
    description = "Checks flow files.",
    mixinStandardHelpOptions = true,
    subcommands = FlowCommand.Check.class,
    footer = {"", "Example:", "  fmwizard flow check wizard-flows/luna-pcie-fm-recovery.json"})
final class FlowCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the flow: check.");
  }

  /** Reads flows and checks their structure. */
  @Command(
      name = "check",
      description = {
        "Reads flow files and checks their structure.",
        "Exit codes: 0 good, 2 bad input, 7 well formed but unsafe."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  fmwizard flow check my-flow.json"})
  static final class Check implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Flow files.")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      int worst = ExitCode.OK;
      PrintWriter err = spec.commandLine().getErr();
      PrintWriter out = spec.commandLine().getOut();
      for (Path file : files) {
        worst = worse(worst, check(file, out, err));
      }
      out.flush();
      err.flush();
      return worst;
    }

    private static int check(Path file, PrintWriter out, PrintWriter err) {
      FlowFiles.Result result;
      try {
        result = FlowFile.read(file).result();
      } catch (UsageException e) {
        err.println(e.getMessage());
        return e.code();
      }
      result.remarks().forEach(err::println);
      if (result.verdict() == FlowFiles.Verdict.SOUND) {
        out.println(
            file + ": the structure is sound. It was not proved over every path; that is to come.");
      }
      return result.verdict().exitCode();
    }

    /** A file that can't be read outweighs one that is unsafe. */
    private static int worse(int one, int other) {
      if (one == ExitCode.USAGE || other == ExitCode.USAGE) {
        return ExitCode.USAGE;
      }
      return Math.max(one, other);
    }
  }
}
