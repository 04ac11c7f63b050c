//! The program; see the library for everything.

use std::process::ExitCode;

fn main() -> ExitCode {
    zeyou::cli::run(std::env::args_os()).into()
}
