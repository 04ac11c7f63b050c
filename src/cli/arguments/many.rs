//! Arguments of the commands over many dossiers.

use super::seconds;
use clap::Args;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Debug, Args)]
pub(in crate::cli) struct Batch {
    pub folder: PathBuf,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub fresh: bool,
    #[arg(long, short)]
    pub jobs: Option<NonZeroUsize>,
    #[arg(long, value_parser = seconds, default_value = "600")]
    pub time_limit: Duration,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub explain_limit: Duration,
    #[arg(long)]
    pub elastic: bool,
    #[arg(long, value_parser = seconds)]
    pub stall_limit: Option<Duration>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Worker {
    #[arg(long)]
    pub leashed: bool,
}
