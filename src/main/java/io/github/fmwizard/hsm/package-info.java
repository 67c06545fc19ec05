// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The shared HSM access layer: how any program looks at a Luna PCIe card and performs the six
 * actions of Functionality Module recovery on it.
 *
 * <p>Start with {@link io.github.fmwizard.hsm.Hsm}. Everything here is a value or a port; nothing
 * opens a file, starts a process or knows a terminal. Deliberately absent: zeroize, factory reset,
 * initialise, decommission, policy changes, and any combined erase of FMs and SMFS.
 *
 * <p>A whole program that looks at a real card and says what it is doing. It logs in nowhere and
 * changes nothing; its arguments are a client profile, the client's two libraries and a serial
 * number:
 *
 * <pre>{@code
 * public final class LookAtCard {
 *   public static void main(String[] args) throws Exception {
 *     JsonReading<ClientProfile> read = ClientProfileReader.read(Path.of(args[0]));
 *     ClientProfile profile = ((JsonReading.Read<ClientProfile>) read).value();
 *     List<String> java = JavaCommand.ofThisProcess();
 *     InstantSource clock = InstantSource.system();
 *     Map<String, String> environment = ProgramEnvironment.of(System.getenv());
 *     Agent agent =
 *         new Agent(
 *             new AgentSetup(
 *                 java, args[1], Optional.of(args[2]), environment, AgentSetup.DEADLINE),
 *             clock);
 *     Hsm hsm =
 *         new LunaHsm(
 *             new LunaSetup(
 *                 profile, HostFiles.real(), LibraryInspection.of(agent),
 *                 SupervisorClient.ofThisJava(), Path.of("acts"), java, clock));
 *     CardRef card = new CardRef(new CardSerial(args[3]), new DeviceNode("/dev/k7pf0"));
 *     CardReport report = hsm.inspect(card);
 *     System.out.println("condition: " + words(report.state().condition()));
 *     System.out.println("FMs: " + words(report.fms().list()));
 *   }
 *
 *   static String words(Fact<?> fact) {
 *     return switch (fact) {
 *       case Fact.Known<?> known -> known.value() + ", by " + known.how();
 *       case Fact.Contradicted<?> contradicted -> "contradicted: " + contradicted.words();
 *       case Fact.Unknown<?> unknown -> "unknown because " + unknown.why();
 *     };
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.github.fmwizard.hsm;

import org.jspecify.annotations.NullMarked;
