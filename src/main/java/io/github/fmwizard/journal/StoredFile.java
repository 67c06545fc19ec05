// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

/**
 * A file in the run folder, as entries name it.
 *
 * @param name its path within the run folder, with slashes, such as {@code files/image-1f3a.fm}
 * @param size its length in bytes
 * @param sha256 the digest of its content
 */
public record StoredFile(String name, long size, Digest sha256) {

  private static final String NAME = "file";
  private static final String SIZE = "size";
  private static final String SHA_256 = "sha256";

  /** Check that the name stays within the folder. */
  public StoredFile {
    if (!isWithin(name)) {
      throw new IllegalArgumentException("\"" + name + "\" does not name a file of a run folder");
    }
    if (size < 0) {
      throw new IllegalArgumentException("A file's size can't be " + size);
    }
  }

  /**
   * Tell whether fields name a stored file.
   *
   * @param fields any fields
   * @return true if they have all of file, size and sha256, and the file is not an absolute path,
   *     which names something outside of the run folder
   */
  public static boolean isNamedBy(Fields fields) {
    return fields.has(NAME)
        && fields.has(SIZE)
        && fields.has(SHA_256)
        && !(fields.asMap().get(NAME) instanceof String path && path.startsWith("/"));
  }

  /**
   * Read a stored file from the fields that name it.
   *
   * @param fields fields with file, size and sha256; others are ignored
   * @return the stored file
   * @throws MalformedEntryException if one is missing or can't be
   */
  public static StoredFile of(Fields fields) {
    try {
      return new StoredFile(
          fields.text(NAME), fields.number(SIZE), Digest.parse(fields.text(SHA_256)));
    } catch (IllegalArgumentException e) {
      throw new MalformedEntryException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Return the fields by which entries name this file.
   *
   * @return file, size and sha256
   */
  public Fields toFields() {
    return Fields.builder().put(NAME, name).put(SIZE, size).put(SHA_256, sha256.hex()).build();
  }

  private static boolean isWithin(String name) {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
        return false;
      }
    }
    return true;
  }
}
