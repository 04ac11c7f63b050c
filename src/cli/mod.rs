//! The door: one file a subcommand. Commands parse, call the pipeline, print, and choose the
//! exit code; they decide nothing.

mod arguments;
mod award;
mod batch;
mod budget;
mod check;
mod completions;
mod draws;
mod exit;
mod explain;
mod export;
mod fairness;
mod frontier;
mod generate;
mod help;
mod import;
mod interrupt;
mod letters;
mod lots;
mod new;
mod opened;
mod output;
mod pivot;
mod planned;
mod progress;
mod robust;
mod schema;
mod score;
mod solver_log;
mod verify;
mod viability;
mod voice;
mod weights;
mod whatif;
mod worker;

pub use exit::Exit;

use arguments::{Arguments, Command};
use clap::{CommandFactory, FromArgMatches};
use output::Output;
use std::ffi::OsString;

/// How many processors this process may use.
fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Runs the program with the arguments of the process, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = help::language(&arguments);
    let command = help::localised(Arguments::command(), lang);
    let matches = match command.try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(stop) => return help::print(&stop, lang),
    };
    let parsed = match Arguments::from_arg_matches(&matches) {
        Ok(parsed) => parsed,
        Err(stop) => return help::print(&stop, lang),
    };
    let output = Output::new(lang, parsed.json, parsed.colour);
    match parsed.command {
        Command::Check(arguments) => check::run(&arguments, &output),
        Command::Score(arguments) => score::run(&arguments, &output),
        Command::Award(arguments) => award::run(&arguments, &output),
        Command::Batch(arguments) => batch::run(&arguments, &output),
        Command::Explain(arguments) => explain::run(&arguments, &output),
        Command::Pivot(arguments) => pivot::run(&arguments, &output),
        Command::Viability(arguments) => viability::run(&arguments, &output),
        Command::Frontier(arguments) => frontier::run(&arguments, &output),
        Command::Budget(arguments) => budget::run(&arguments, &output),
        Command::Fairness(arguments) => fairness::run(&arguments, &output),
        Command::WhatIf(arguments) => whatif::run(&arguments, &output),
        Command::Lots(arguments) => lots::run(&arguments, &output),
        Command::Weights(arguments) => weights::run(&arguments, &output),
        Command::Draws(arguments) => draws::run(&arguments, &output),
        Command::Robust(arguments) => robust::run(&arguments, &output),
        Command::Verify(arguments) => verify::run(&arguments, &output),
        Command::Letters(arguments) => letters::run(&arguments, &output),
        Command::Voice(arguments) => voice::run(&arguments, &output),
        Command::New(arguments) => new::run(&arguments, &output),
        Command::Schema(arguments) => schema::run(&arguments, &output),
        Command::Export(arguments) => export::run(&arguments, &output),
        Command::Import(arguments) => import::run(&arguments, &output),
        Command::Generate(arguments) => generate::run(&arguments, &output),
        Command::Worker(arguments) => worker::run(&arguments, &output),
        Command::Completions(arguments) => completions::run(&arguments, lang),
    }
}
