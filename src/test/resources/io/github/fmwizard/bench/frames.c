/* SPDX-FileCopyrightText: The fmwizard authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Shows frames with ncurses, one after the other, at each key: what C needs for the same screens.
   A frame in the file: for each row a line of text and a line of attributes (a letter a cell:
   space plain, or '0' and 1 for bold, 2 for underline, 4 for reverse), then "cursor ROW COLUMN". */
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS 24
#define COLUMNS 80
#define FRAMES 8

static char text[FRAMES][ROWS][COLUMNS + 8];
static char look[FRAMES][ROWS][COLUMNS + 8];
static int cursor[FRAMES][2];

static int load(const char *path) {
  FILE *in = fopen(path, "r");
  char line[256];
  int frame = 0;
  if (in == NULL) {
    exit(2);
  }
  for (; frame < FRAMES; frame++) {
    for (int row = 0; row < ROWS; row++) {
      if (fgets(text[frame][row], COLUMNS + 8, in) == NULL) {
        fclose(in);
        return frame;
      }
      if (fgets(look[frame][row], COLUMNS + 8, in) == NULL) {
        exit(2);
      }
    }
    if (fgets(line, sizeof line, in) == NULL
        || sscanf(line, "cursor %d %d", &cursor[frame][0], &cursor[frame][1]) != 2) {
      exit(2);
    }
  }
  fclose(in);
  return frame;
}

static void draw(int frame) {
  for (int row = 0; row < ROWS; row++) {
    for (int column = 0; column < COLUMNS; column++) {
      int number = look[frame][row][column] == ' ' ? 0 : look[frame][row][column] - '0';
      attrset((number & 1 ? A_BOLD : 0) | (number & 2 ? A_UNDERLINE : 0)
              | (number & 4 ? A_REVERSE : 0));
      if (row < ROWS - 1 || column < COLUMNS - 1) {
        mvaddch(row, column, (unsigned char) text[frame][row][column]);
      }
    }
  }
  move(cursor[frame][0], cursor[frame][1]);
  refresh();
}

int main(int count, char **arguments) {
  int frames = count == 2 ? load(arguments[1]) : 0;
  int frame = 0;
  if (frames < 1) {
    return 2;
  }
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  do {
    draw(frame);
    frame = (frame + 1) % frames;
  } while (getch() != 'q');
  endwin();
  return 0;
}
