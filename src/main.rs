//! The program; see the library for everything.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// A country's bids are millions of small pieces; this allocator is quicker with them than the system's,
/// and keeps less back. No answer depends on it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    zeyou::cli::run(std::env::args_os()).into()
}
