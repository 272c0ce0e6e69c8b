// System calls of Linux that Swift's Glibc module does not have. Each returns -errno instead of setting errno,
// because Swift may call the allocator between the call and a look at errno.
#pragma once

/// Renames, but never replaces: 0, or -EEXIST when `to` is taken. Source: rename(2).
int linux_rename_no_replace(const char *from, const char *to);

/// Opens for reading a path that must stay beneath `folder`, also through symbolic links; never blocks on a FIFO.
/// A descriptor, or -EXDEV when the path leaves the folder, or another -errno. Source: openat2(2), RESOLVE_BENEATH.
int linux_open_beneath(int folder, const char *path, int flags);

/// The same for kernels before 5.6 and sandboxes without openat2: one component at a time, and -EXDEV for every
/// symbolic link.
int linux_walk_beneath(int folder, const char *path, int flags);
