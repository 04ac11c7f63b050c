//! The shape of the command line. Its help texts stand in the catalogue: `help-<command>`,
//! `help-<command>-example`, `help-<command>-<argument>` and, for the global ones,
//! `help-argument-<argument>`.

mod dossiers;
mod many;
mod planning;

pub(super) use dossiers::{Capacity, Format, Generate, Import, New};
pub(super) use many::{Batch, Worker};
pub(super) use planning::{Budget, Draws, Fairness, Frontier, Robust, Weights};

use crate::domain::Money;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// When to colour the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Parser)]
#[command(name = "zeyou", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[arg(long, global = true)]
    pub json: bool,
    // Read before parsing, so that help speaks the language too; here to be known and checked.
    #[arg(long, global = true, value_parser = ["zh", "en"])]
    pub lang: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t)]
    pub colour: Colour,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(Dossier),
    Score(Dossier),
    Award(Award),
    Batch(Batch),
    Explain(Explain),
    Pivot(Pivot),
    Verify(Verify),
    Viability(Viability),
    Frontier(Frontier),
    Budget(Budget),
    Fairness(Fairness),
    #[command(name = "whatif")]
    WhatIf(WhatIf),
    Lots(Lots),
    Weights(Weights),
    Draws(Draws),
    Robust(Robust),
    Letters(Letters),
    Voice(Voice),
    New(New),
    Schema(Schema),
    Export(Export),
    Import(Import),
    Generate(Generate),
    Worker(Worker),
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(super) struct Dossier {
    pub dossier: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Award {
    pub dossier: PathBuf,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub overwrite: bool,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[arg(long, value_name = "NODES")]
    pub work_limit: Option<u64>,
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub explain_limit: std::time::Duration,
    #[arg(long)]
    pub elastic: bool,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    pub dossier: PathBuf,
    #[arg(long)]
    pub bid: Vec<String>,
    #[arg(long)]
    pub lot: Vec<String>,
    #[arg(long)]
    pub county: Vec<String>,
    #[arg(long)]
    pub rules: bool,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub time_limit: std::time::Duration,
    #[arg(long)]
    pub html: Option<PathBuf>,
    #[arg(long, requires = "html")]
    pub overwrite: bool,
}

#[derive(Debug, Args)]
pub(super) struct Pivot {
    pub dossier: PathBuf,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub time_limit: std::time::Duration,
}

#[derive(Debug, Args)]
pub(super) struct Viability {
    pub dossier: PathBuf,
    #[arg(long, value_parser = yuan, value_name = "YUAN")]
    pub staff_year_cost: Money,
    #[arg(long)]
    pub html: Option<PathBuf>,
    #[arg(long, requires = "html")]
    pub overwrite: bool,
}

/// Where a planner's command puts its results; nowhere but the screen where absent.
#[derive(Debug, Args)]
pub(super) struct Results {
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub overwrite: bool,
}

#[derive(Debug, Args)]
pub(super) struct WhatIf {
    pub dossier: PathBuf,
    pub names: Vec<String>,
    #[arg(long)]
    pub overlays: Option<PathBuf>,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[arg(long)]
    pub fresh: bool,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(super) struct Lots {
    pub dossier: PathBuf,
    #[arg(long)]
    pub merge: Vec<String>,
    #[arg(long, default_value_t = 10)]
    pub pairs: usize,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    pub result: PathBuf,
    #[arg(long)]
    pub dossier: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Letters {
    pub result: PathBuf,
    #[arg(long)]
    pub out: PathBuf,
    #[arg(long)]
    pub overwrite: bool,
    #[arg(long)]
    pub dossier: Option<PathBuf>,
}

/// To whom a result is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Listener {
    Tenderer(String),
    Committee,
    Auditor,
}

#[derive(Debug, Args)]
pub(super) struct Voice {
    pub result: PathBuf,
    #[arg(id = "as", long = "as", value_parser = listener)]
    pub listener: Listener,
    #[arg(long)]
    pub dossier: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaKind {
    Dossier,
    Award,
    Explain,
    Pivot,
    Frontier,
    Budget,
    Fairness,
    Viability,
    Voice,
    Whatif,
    Lots,
    Weights,
    Draws,
    Robust,
    Batch,
    Columns,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(value_enum, default_value = "dossier")]
    pub kind: SchemaKind,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    pub dossier: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub mps: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub lp: Option<PathBuf>,
    #[arg(long)]
    pub overwrite: bool,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `tenderer:ID`, `committee` or `auditor`.
fn listener(text: &str) -> Result<Listener, String> {
    match text.split_once([':', '：']) {
        Some(("tenderer", id)) if !id.trim().is_empty() => Ok(Listener::Tenderer(id.trim().to_owned())),
        None if text == "committee" => Ok(Listener::Committee),
        None if text == "auditor" => Ok(Listener::Auditor),
        _ => Err(text.to_owned()),
    }
}

/// Yuan with at most two decimals, not negative; thousands may be separated.
fn yuan(text: &str) -> Result<Money, String> {
    let money: Money = text.replace([',', '，'], "").parse().map_err(|_| text.to_owned())?;
    if money < Money::ZERO { Err(text.to_owned()) } else { Ok(money) }
}

/// A time in seconds, decimals allowed; up to thirty years, which any clock can still add.
fn seconds(text: &str) -> Result<std::time::Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| text.to_owned())?;
    if !(0.0..=1e9).contains(&seconds) {
        return Err(text.to_owned());
    }
    std::time::Duration::try_from_secs_f64(seconds).map_err(|_| text.to_owned())
}
