//! The arguments of commands that make dossiers.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    pub directory: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Worldbank,
    Gap,
    Sscflp,
    Cats,
    Pabulib,
    Coupled,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(value_enum)]
    pub format: Format,
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long)]
    pub out: PathBuf,
}

/// How much of what they offer tenderers can deliver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum Capacity {
    #[default]
    Tight,
    Loose,
    None,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Generate {
    pub out: PathBuf,
    #[arg(long, default_value = "510100")]
    pub prefecture: String,
    #[arg(long, conflicts_with = "prefecture")]
    pub counties: Option<usize>,
    #[arg(long, value_enum, default_value_t, requires = "counties")]
    pub capacity: Capacity,
    #[arg(long, default_value_t = 2026)]
    pub seed: u64,
}
