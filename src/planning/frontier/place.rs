//! Where a known award stands against the frontier.

use super::price;
use crate::planning::tradeoff::Curve;
use crate::verify::Decision;

/// Where an award stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// It costs and gives what a point does; its position.
    On(usize),
    /// Points that cost no more and give no less, one of both strictly: their positions.
    Dominated(Vec<usize>),
    /// It lies in a gap: nobody knows yet.
    InGap,
    /// It breaks a rule of the frontier, and no point is as good.
    Beyond,
}

/// Where an award stands against a frontier; `kept` says whether it keeps the rules of that
/// frontier.
pub fn place(curve: &Curve, decision: &Decision, kept: bool) -> Place {
    let (cost, service) = (price(decision), decision.totals.service);
    let same = |point: &Decision| price(point) == cost && point.totals.service == service;
    if let Some(position) = curve.points.iter().position(same) {
        return Place::On(position);
    }
    let as_good = |point: &Decision| price(point) <= cost && point.totals.service >= service;
    let better: Vec<usize> = (0..curve.points.len()).filter(|position| as_good(&curve.points[*position])).collect();
    match (better.is_empty(), kept) {
        (false, _) => Place::Dominated(better),
        (true, true) => Place::InGap,
        (true, false) => Place::Beyond,
    }
}
