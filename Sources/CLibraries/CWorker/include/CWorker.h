// What a worker process and its parent ask of Linux. Each returns -errno instead of setting errno, because Swift may call
// the allocator between the call and a look at errno.
#pragma once

// What a worker process takes upon itself.

/// Sets a resource limit, RLIMIT_AS and its kin, or leaves a stricter one that is there. Source: setrlimit(2).
int linux_set_limit(int resource, unsigned long soft, unsigned long hard);

/// From here on no program that is executed can gain rights; Landlock and seccomp ask for it. Source: prctl(2),
/// PR_SET_NO_NEW_PRIVS.
int linux_forbid_new_privileges(void);

/// No core file, and nobody of the same user may attach or read the memory. Source: prctl(2), PR_SET_DUMPABLE.
int linux_forbid_dumps(void);

/// The kernel kills this process when the thread that started it ends. Source: prctl(2), PR_SET_PDEATHSIG.
int linux_die_with_parent(void);

/// Gives up what root may do beyond others. Source: capset(2).
int linux_drop_capabilities(void);

/// How many threads this process has, or -errno where /proc is not there.
int linux_thread_count(void);

/// The Landlock version of this kernel, from 1, or -errno where there is none. Source: landlock_create_ruleset(2).
int linux_landlock_version(void);

/// Denies this thread, and the threads it starts, every file that is not beneath one of the `count` paths, which it
/// may read; and as far as `version` knows them, TCP, and sockets and signals to the processes outside. A path that is
/// not there is passed over. Source: landlock_restrict_self(2).
int linux_landlock_restrict(int version, const char *const *readable, int count);

/// Ends the process with `code` as soon as a C++ `new` gets no memory: libraries that catch it go on with half of the
/// work and may report success. Source: C++ [new.handler].
void linux_exit_when_new_fails(int code);

// What the process that starts workers needs.

/// A copy of this process, which must have one thread: 0 in the copy, its process id here, or -errno. Source: fork(2).
int linux_fork(void);

/// Makes this process one that knows nothing of who started it: a session of its own, default signals, these environment
/// variables and no others; what it was called with is overwritten, and `title` shown instead. Source: setsid(2), sigaction(2),
/// environ(7).
void linux_forget_start(int count, char **arguments, const char *title, char *const *environment);

/// Memory for a process that handles one large document after the other. One arena: a second thread's own would take 64 MB of the
/// address space. Memory that held a whole document is used for the next one instead of being fetched from the kernel page by
/// page, and the first 64 MB come in huge pages: five PDFs of 6 MB cost some 5,000 page faults then instead of 17,000, each of
/// which takes 2 microseconds on a virtual machine. The second call does nothing. Source: mallopt(3), madvise(2).
void linux_keep_memory(void);

/// Makes these descriptors 0, 1, 2 and so on, and closes every other one. Source: dup2(2), close_range(2).
int linux_take_places(const int *descriptors, int count);

/// Sends a message of `count` bytes, more than none, with descriptors beside it: at most 253. 0 or -errno; no signal where
/// nobody listens any more. Source: sendmsg(2), SCM_RIGHTS in unix(7).
int linux_send_message(
    int socket, const void *bytes, unsigned long count, const int *descriptors, int descriptor_count);

/// Waits for a message: its bytes, or 0 where nobody can send any more, or -errno. `descriptors` has room for 253; programs
/// that are executed do not inherit them. A message that does not fit is -EMSGSIZE. Source: recvmsg(2).
long linux_receive_message(
    int socket, void *bytes, unsigned long capacity, int *descriptors, int *descriptor_count);

// What the parent of a worker needs.

/// Makes two ends of a channel that keeps messages apart; no other process inherits them. Source: socketpair(2).
int linux_make_channel(int ends[2]);

/// An empty file in memory, for others to write: a descriptor or -errno. Source: memfd_create(2).
int linux_memory_file(void);

/// Memory with these bytes that nobody can change any more, as a descriptor at offset 0. Source: memfd_create(2),
/// F_ADD_SEALS in fcntl(2).
int linux_sealed_memory(const void *bytes, unsigned long count);

/// Starts a program in a session of its own, with default signals and exactly these descriptors: the first becomes 0,
/// the second 1, and so on. 0 and the process id, or -errno. Source: posix_spawn(3).
int linux_start_worker(
    const char *path, char *const *arguments, char *const *environment, const int *descriptors, int count,
    int *process);

/// A descriptor that becomes readable when the process has ended. Source: pidfd_open(2).
int linux_open_process(int process);

/// Sends a signal; a process id that has been used again cannot be hit. Source: pidfd_send_signal(2).
int linux_signal_process(int process_descriptor, int signal);

/// Makes a pipe that no other process inherits; its first end is for reading and does not block. It holds `bytes` where
/// the kernel grants them. Source: pipe2(2); F_SETPIPE_SZ in fcntl(2).
int linux_make_pipe(int ends[2], int bytes);
