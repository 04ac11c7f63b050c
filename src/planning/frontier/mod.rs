//! The frontier: the awards that keep all rules and of which no other costs less and gives as
//! much service, or gives more and costs no more.
//!
//! Cost is the total price in fen, service the quality-weighted service in its steps; each point is
//! proven in both: no award with its service is cheaper, none with its cost gives more. The search
//! is that of `tradeoff`; it begins with both ends, the most service at its least
//! price and the least price at its most service.

mod place;
pub use place::{Place, place};

use super::best::{Answer, Bench, Limits, row};
use super::tradeoff::{Curve, Gap, Search};
use crate::domain::{Award, AwardCase};
use crate::explanation::Budget;
use crate::lp::scale::grid;
use crate::lp::{Relation, VariableIx};
use crate::verify::Decision;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What is asked.
pub struct Question<'a> {
    /// The case.
    pub case: AwardCase<'a>,
    /// An award to start from.
    pub known: Option<&'a Award>,
    /// How many points are enough; nothing for all of them.
    pub points_most: Option<usize>,
    /// Time for all points together.
    pub time_limit: Duration,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered, from any thread.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

/// The frontier as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frontier {
    /// Its points, by cost, and the gaps; complete where there is no gap.
    Points(Curve),
    /// No award keeps all rules, proven.
    NoAward,
}

/// Points counted on for the shares of time where all are asked for.
const USUAL_POINTS: usize = 100;

/// The least time for one question, however many wait.
const LEAST: Duration = Duration::from_millis(500);

/// Finds the frontier, or as many points of it as are asked for.
pub fn frontier(question: &Question<'_>) -> Frontier {
    let bench = Bench::new(question.case);
    let counted_on = question.points_most.unwrap_or(USUAL_POINTS).max(2);
    let budget = Budget::new(question.time_limit, counted_on, question.progress);
    let limits = || Limits { time: budget.share(LEAST), cancel: question.cancel };
    // Without the ends there is little to search between: each may take its share of half the time.
    let long = || Limits { time: budget.share_of(counted_on.div_ceil(4), LEAST), cancel: question.cancel };
    let (most, cheapest) = rayon::join(
        || bench.most_service(Vec::new(), question.known, long()),
        || bench.least_price(Vec::new(), question.known, long()),
    );
    budget.answered_of(2);
    let ask = |limit: i128, known: Option<&Award>| {
        let within = row("price", bench.price(), Relation::AtMost, limit);
        let answer = bench.most_service(vec![within], known, limits());
        budget.answered();
        answer
    };
    let search = Search {
        ask: &ask,
        time_left: &|| !budget.is_over(),
        number: &price,
        grid: (coefficients(bench.price()), coefficients(bench.service())),
        least: true,
        points_most: question.points_most.unwrap_or(usize::MAX),
    };
    let Some((ends, gap)) = ends(&bench, most, cheapest) else { return Frontier::NoAward };
    Frontier::Points(search.run(ends, vec![gap]))
}

/// The cost of an award, in fen.
fn price(decision: &Decision) -> i128 {
    decision.totals.price.fen()
}

fn coefficients(terms: &[(VariableIx, i128)]) -> i128 {
    grid(terms.iter().map(|(_, coefficient)| *coefficient))
}

/// The ends that are proven, and the gap between them; nothing where there is no award.
fn ends(bench: &Bench<'_>, most: Answer, cheapest: Answer) -> Option<(Vec<Decision>, Gap)> {
    let mut points = Vec::new();
    let (number_from, service_from) = match cheapest {
        Answer::NoAward => return None,
        Answer::Best(decision) => {
            let after = (price(&decision) + 1, decision.totals.service.steps() + 1);
            points.push(*decision);
            after
        }
        Answer::Open(open) => (open.bound.unwrap_or(0), 0),
    };
    let (number_to, service_to) = match most {
        Answer::NoAward => return None,
        Answer::Best(decision) => {
            let before = (price(&decision) - 1, decision.totals.service.steps() - 1);
            points.push(*decision);
            before
        }
        Answer::Open(open) => (sum(bench.price()), open.bound.unwrap_or(sum(bench.service()))),
    };
    let gap = Gap { number: (number_from, number_to), service: (service_from, service_to), reason: None };
    Some((points, gap))
}

/// No award is worth more.
fn sum(terms: &[(VariableIx, i128)]) -> i128 {
    terms.iter().map(|(_, coefficient)| coefficient).sum()
}
