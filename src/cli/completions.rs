use super::arguments::{Arguments, Completions};
use super::{Exit, help};
use crate::messages::Lang;
use clap::CommandFactory;

/// `zeyou completions SHELL`: a completion script on standard output.
pub(super) fn run(arguments: &Completions, lang: Lang) -> Exit {
    let mut command = help::localised(Arguments::command(), lang);
    clap_complete::generate(arguments.shell, &mut command, "zeyou", &mut std::io::stdout());
    Exit::Done
}
