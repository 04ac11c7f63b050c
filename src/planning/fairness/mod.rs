//! Fairness against total: how much service it costs to raise the lowest county.
//!
//! A county's service rate is the share of its need that an award meets, in whole percents rounded
//! down, and counts as 100 above that, as in the fairness goal ([`CountyNeed`]). A point of the
//! curve is an award with the most service of all whose lowest rate is at least so high; no award
//! has a higher lowest rate and as much service. The first point has the highest lowest rate that
//! there can be, the last one the most service. The search is that of
//! `tradeoff`, on the lowest rate with its sign turned.

use super::best::{Answer, Bench, Limits, row};
use super::tradeoff::{Curve, Gap, Search};
use crate::award_model::county_services;
use crate::domain::{Award, AwardCase, CountyNeed};
use crate::explanation::Budget;
use crate::lp::scale::grid;
use crate::lp::{Relation, Row};
use crate::verify::Decision;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What is asked.
pub struct Question<'a> {
    /// The case.
    pub case: AwardCase<'a>,
    /// Time for all points together.
    pub time_limit: Duration,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered, from any thread.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

/// The curve as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FairnessCurve {
    /// Its points, the highest lowest rate first; the number of a gap is a lowest rate with its sign
    /// turned.
    Points(Curve),
    /// No award keeps all rules, proven.
    NoAward,
    /// No county has a need that an award could meet.
    NoNeed,
}

/// Above it a county has all that it asks for.
const FULL_PERCENT: i128 = 100;

/// Questions counted on for the shares of time.
const USUAL_QUESTIONS: usize = 40;

/// The least time for one question, however many wait.
const LEAST: Duration = Duration::from_millis(500);

/// Finds the whole curve.
pub fn fairness(question: &Question<'_>) -> FairnessCurve {
    let case = question.case;
    let needs = case.county_needs();
    if needs.is_empty() {
        return FairnessCurve::NoNeed;
    }
    let bench = Bench::new(case);
    let services = county_services(&case, &bench.model.variables);
    let budget = Budget::new(question.time_limit, USUAL_QUESTIONS, question.progress);
    let limits = |parts| Limits { time: budget.share_of(parts, LEAST), cancel: question.cancel };
    let at_least = |percent: i128| -> Vec<Row> {
        let percent = u32::try_from(percent).unwrap_or_default();
        let county = |(county, need): (&_, &CountyNeed)| {
            let terms = services.get(county).map(Vec::as_slice).unwrap_or_default();
            let code = &case.dossier[*county].code;
            (percent > 0).then(|| row(code, terms, Relation::AtLeast, need.service_at(percent).steps()))
        };
        needs.iter().filter_map(county).collect()
    };
    let most = bench.most_service(Vec::new(), None, limits(USUAL_QUESTIONS.div_ceil(4)));
    budget.answered();
    let ask = |limit: i128, known: Option<&Award>| {
        let answer = bench.most_service(at_least(-limit), known, limits(1));
        budget.answered();
        answer
    };
    let number = |decision: &Decision| -lowest_percent(&case, decision).unwrap_or(0);
    let steps: Vec<i128> = bench.service().iter().map(|(_, steps)| *steps).collect();
    let (points, to, service) = match most {
        Answer::NoAward => return FairnessCurve::NoAward,
        Answer::Best(decision) => {
            let (to, service) = (number(&decision) - 1, decision.totals.service.steps());
            (vec![*decision], to, service)
        }
        Answer::Open(open) => (Vec::new(), 0, open.bound.unwrap_or(steps.iter().sum())),
    };
    let gap = Gap { number: (-FULL_PERCENT, to), service: (0, service), reason: None };
    let search = Search {
        ask: &ask,
        time_left: &|| !budget.is_over(),
        number: &number,
        grid: (1, grid(steps)),
        least: false,
        points_most: usize::MAX,
    };
    FairnessCurve::Points(search.run(points, vec![gap]))
}

/// The lowest service rate of all counties with a need; nothing where none has.
pub fn lowest_percent(case: &AwardCase<'_>, decision: &Decision) -> Option<i128> {
    decision.totals.rates(case).iter().map(|rate| rate.percent.min(FULL_PERCENT)).min()
}
