// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.InspectionWriter;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.agent.Part.SlotName;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import io.github.fmwizard.hsm.pkcs11.VendorState;
import java.util.List;

/**
 * The part of a look that concerns one slot. Application partitions are asked for their token only:
 * the rest belongs to the admin partition.
 */
final class SlotInspection {

  /** What the vendor writes into the description of an admin slot. */
  private static final String ADMIN = "Admin Token";

  /** What the vendor writes into the description of a partition of a network HSM. */
  private static final String NETWORK = "Net ";

  /** Asked for one by one where the library has no call for all. */
  private static final List<Integer> POLICIES = List.of(12, 40, 48, 50, 51);

  private static final List<Part<?>> OF_ADMIN_SLOTS =
      List.of(
          Part.ROLE,
          Part.FIRMWARE,
          Part.FEATURES,
          Part.POLICIES,
          Part.TRANSPORT,
          Part.MASTER_KEY,
          Part.SESSIONS,
          Part.FMS,
          Part.INSERTIONS,
          Part.SECURITY_MODE,
          Part.DISPATCH_INDEX);

  private final InspectionWriter out;
  private final Cryptoki cryptoki;
  private final DispatchInspection dispatch;
  private final SlotName name;

  SlotInspection(
      InspectionWriter out, Cryptoki cryptoki, DispatchInspection dispatch, SlotName name) {
    this.out = out;
    this.cryptoki = cryptoki;
    this.dispatch = dispatch;
    this.name = name;
  }

  static boolean isAdmin(SlotName name) {
    return name.description().startsWith(ADMIN);
  }

  /** Tells whether a slot says of itself that it is no card of this host. */
  static boolean isElsewhere(SlotName name) {
    return name.description().startsWith(NETWORK);
  }

  void run() {
    CallResult<Token> token =
        cryptoki
            .slots()
            .token(name.number())
            .map(
                info ->
                    new Token(
                        info.label(),
                        info.manufacturer(),
                        info.model(),
                        info.serial(),
                        info.flags()));
    say(Part.TOKEN, token);
    boolean admin = isAdmin(name) || token.found().map(Token::admin).orElse(!isElsewhere(name));
    if (admin) {
      admin();
    } else {
      OF_ADMIN_SLOTS.forEach(
          part ->
              out.notReadOf(
                  name.number(), part, "C_GetTokenInfo", "this slot shows no admin partition"));
    }
  }

  private void admin() {
    long slot = name.number();
    VendorState vendor = cryptoki.vendorState();
    say(Part.ROLE, vendor.hsmSo(slot).map(SlotInspection::role));
    say(Part.FIRMWARE, vendor.firmware(slot));
    say(Part.POLICIES, vendor.policies(slot, POLICIES));
    say(Part.TRANSPORT, vendor.transport(slot));
    say(Part.MASTER_KEY, vendor.masterKey(slot));
    say(Part.SESSIONS, vendor.sessions(slot));
    say(Part.INSERTIONS, vendor.insertions(slot));
    dispatch.sayIndex(slot);
    new ObjectInspection(cryptoki, slot).run(this::say);
  }

  private <T> void say(Part<T> part, CallResult<T> answer) {
    Parts.sayOf(out, name.number(), part, answer);
  }

  private static Role role(VendorState.RoleState state) {
    return new Role(state.flags(), state.attemptsLeft(), state.primaryAuthentication());
  }
}
