//! The arguments of a planner's questions.

use super::{Results, seconds};
use crate::pipeline::MapSide;
use clap::Args;
use rust_decimal::Decimal;
use std::path::PathBuf;

/// The two criteria of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Map(pub [MapSide; 2]);

#[derive(Debug, Args)]
pub(in crate::cli) struct Weights {
    pub dossier: PathBuf,
    #[arg(long, value_parser = points, default_value = "0.01", value_name = "POINTS")]
    pub step: Decimal,
    #[arg(long, value_parser = map, value_name = "ROWS,COLUMNS")]
    pub map: Option<Map>,
    #[arg(long, requires = "map", value_parser = clap::value_parser!(u32).range(2..=101), default_value_t = 21)]
    pub steps: u32,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Draws {
    pub dossier: PathBuf,
    #[arg(long)]
    pub seed: u64,
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=1_000_000), default_value_t = 1_000)]
    pub draws: u64,
    #[arg(long)]
    pub model: Option<PathBuf>,
    #[arg(long)]
    pub decided_only: bool,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Robust {
    pub dossier: PathBuf,
    pub names: Vec<String>,
    #[arg(long)]
    pub overlays: Option<PathBuf>,
    #[arg(long, value_parser = percent, default_value = "20", value_name = "PERCENT")]
    pub worst: Decimal,
    #[arg(long, value_parser = percent, default_value = "100", value_name = "PERCENT")]
    pub keep: Decimal,
    #[arg(long, value_parser = chance, value_name = "NAME=PERCENT")]
    pub chance: Vec<(String, Decimal)>,
    #[arg(long, value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub results: Results,
}

/// A percentage from a hundredth to 100, on a grid of a hundredth.
fn percent(text: &str) -> Result<Decimal, String> {
    let percent: Decimal = text.trim().trim_end_matches(['%', '％']).trim().parse().map_err(|_| text.to_owned())?;
    let percent = percent.normalize();
    let fits = (Decimal::new(1, 2)..=Decimal::ONE_HUNDRED).contains(&percent) && percent.scale() <= 2;
    if fits { Ok(percent) } else { Err(text.to_owned()) }
}

/// `NAME=PERCENT`; names may have `=` themselves.
fn chance(text: &str) -> Result<(String, Decimal), String> {
    let (name, chance) = text.rsplit_once('=').ok_or_else(|| text.to_owned())?;
    Ok((name.trim().to_owned(), percent(chance)?))
}

/// Points of a weight, from a ten-thousandth to ten.
fn points(text: &str) -> Result<Decimal, String> {
    let points: Decimal = text.parse().map_err(|_| text.to_owned())?;
    if (Decimal::new(1, 4)..=Decimal::TEN).contains(&points) { Ok(points) } else { Err(text.to_owned()) }
}

/// `price,plan` or `price=10..30,plan=5..45`.
fn map(text: &str) -> Result<Map, String> {
    let side = |text: &str| {
        let Some((criterion, range)) = text.split_once('=') else {
            return Some(MapSide { criterion: text.trim().to_owned(), range: None });
        };
        let (from, to) = range.split_once("..")?;
        let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        let lawful = Decimal::ZERO < from && from < to && to < Decimal::ONE_HUNDRED;
        lawful.then(|| MapSide { criterion: criterion.trim().to_owned(), range: Some((from, to)) })
    };
    let sides: Option<Vec<MapSide>> = text.split([',', '，']).map(side).collect();
    match sides.as_deref() {
        Some([rows, columns]) if rows.criterion != columns.criterion => Ok(Map([rows.clone(), columns.clone()])),
        _ => Err(text.to_owned()),
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Frontier {
    pub dossier: PathBuf,
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(2..))]
    pub points: u32,
    #[arg(long, conflicts_with = "points")]
    pub all: bool,
    #[arg(long)]
    pub lift_ceilings: bool,
    #[arg(long, value_name = "NUMBER")]
    pub open: Option<u32>,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub time_limit: std::time::Duration,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Budget {
    pub dossier: PathBuf,
    #[arg(long, value_name = "CODE")]
    pub county: Vec<String>,
    #[arg(long)]
    pub each: bool,
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(..=10_000))]
    pub from: u32,
    #[arg(long, default_value_t = 150, value_parser = clap::value_parser!(u32).range(..=10_000))]
    pub to: u32,
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub step: u32,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub time_limit: std::time::Duration,
    #[command(flatten)]
    pub results: Results,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Fairness {
    pub dossier: PathBuf,
    #[arg(long, value_parser = seconds, default_value = "60")]
    pub time_limit: std::time::Duration,
    #[command(flatten)]
    pub results: Results,
}
