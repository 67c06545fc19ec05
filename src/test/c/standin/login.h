// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The HSM SO's login within a program.
#ifndef STANDIN_LOGIN_H
#define STANDIN_LOGIN_H

// Asks and logs in to the card with this index, or ends the program. No lock may be held.
void login(int index);

#endif
