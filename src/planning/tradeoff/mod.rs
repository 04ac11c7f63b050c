//! Service against one other number, less of which is better: the awards of which no other is
//! better in one and as good in the other.
//!
//! # Method
//!
//! Boxes hold what is not known yet: a range of the number times a range of service in which an
//! award may lie that belongs to the curve. A question about a limit within a box, "most service
//! with the number at most so much", is answered by an award (the epsilon-constraint method), which
//! is on the curve, and leaves two smaller boxes: below it what has less of both, above the limit
//! what has more of both (Chalmet, Lemonidis and Elzinga 1986 split boxes likewise). Both ranges
//! are on the integer grid of their data, so that a box without a point of the grid is empty.
//!
//! The curve is complete when no box is left. Until then every box that is left says what could lie
//! in it, so the search can end at any time. Boxes are asked about in rounds, the largest first, so
//! that the points spread evenly; a round is answered in parallel and depends on nothing but the
//! rounds before, so the curve is the same at any number of threads.
//!
//! A limit is set in the middle of a box. Where that finds nothing new, the next one is set at the
//! end of what is left of the box: it finds a point or empties the box, so that there are at most
//! two questions a point and a box.

use super::best::{Answer, Unproven};
use crate::domain::Award;
use crate::domain::explain_record::Reason;
use crate::verify::Decision;
use rayon::prelude::*;

/// Questions of a round; a number of its own, since results may not depend on the threads.
const ROUND: usize = 8;

/// A range of the number and of service in which awards of the curve may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Least and most of the number.
    pub number: (i128, i128),
    /// Least and most service, in steps.
    pub service: (i128, i128),
    /// Why it was not searched further; nothing where no more points were asked for.
    pub reason: Option<Reason>,
}

/// Points of a curve, and what is not known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The points, by the number: each has more of both than the one before.
    pub points: Vec<Decision>,
    /// Where further points may lie, by the number; empty where the curve is complete.
    pub gaps: Vec<Gap>,
}

/// How a curve is searched.
pub(super) struct Search<'s> {
    /// The award with the most service whose number is at most this; the award is known to keep that
    /// limit.
    pub ask: &'s (dyn Fn(i128, Option<&Award>) -> Answer + Sync),
    /// The number of an award.
    pub number: &'s (dyn Fn(&Decision) -> i128 + Sync),
    /// Greatest common divisors of the data: of the number and of service.
    pub grid: (i128, i128),
    /// Whether an answer has the least number of all awards with its service.
    pub least: bool,
    /// How many points are enough.
    pub points_most: usize,
    /// Whether there is time for what was given up when its share of the time was over.
    pub time_left: &'s (dyn Fn() -> bool + Sync),
}

/// A box under search.
#[derive(Debug, Clone, Copy)]
struct Box {
    gap: Gap,
    /// Ask about its end next.
    at_end: bool,
}

impl Search<'_> {
    /// The curve from the points that are known and the gaps that hold all others.
    pub fn run(&self, points: Vec<Decision>, gaps: Vec<Gap>) -> Curve {
        let mut points = points;
        let mut boxes: Vec<Box> = gaps.into_iter().filter_map(|gap| self.shrunk(gap, false)).collect();
        loop {
            let wanted = self.points_most.saturating_sub(points.len()).min(ROUND);
            boxes.sort_by_key(|one| (one.gap.reason.is_some(), std::cmp::Reverse(area(&one.gap)), one.gap.number));
            let open = boxes.iter().filter(|one| one.gap.reason.is_none()).count().min(wanted);
            if open == 0 && (wanted == 0 || !self.taken_up_again(&mut boxes)) {
                break;
            }
            let asked: Vec<Box> = boxes.drain(..open).collect();
            let answers: Vec<(i128, Answer)> = asked
                .par_iter()
                .map(|one| {
                    let limit = self.limit(one);
                    (limit, (self.ask)(limit, self.nearest(&points, limit).map(|point| &point.award)))
                })
                .collect();
            for (one, (limit, answer)) in asked.into_iter().zip(answers) {
                boxes.extend(self.split(one, limit, answer, &mut points));
            }
        }
        let mut gaps: Vec<Gap> = boxes.into_iter().map(|one| one.gap).collect();
        gaps.sort_by_key(|gap| gap.number);
        Curve { points: self.undominated(points), gaps }
    }

    /// Opens the boxes again whose questions had too little time; whether there are any.
    fn taken_up_again(&self, boxes: &mut [Box]) -> bool {
        let late = boxes.iter_mut().filter(|one| one.gap.reason == Some(Reason::TimeLimit) && (self.time_left)());
        late.map(|one| one.gap.reason = None).count() > 0
    }

    /// Where a question about a box is asked: at its end, or in its middle, on the grid.
    fn limit(&self, one: &Box) -> i128 {
        let (from, to) = one.gap.number;
        if one.at_end { to } else { from + (to - from).div_euclid(self.grid.0).div_euclid(2) * self.grid.0 }
    }

    /// The point with the largest number within a limit.
    fn nearest<'p>(&self, points: &'p [Decision], limit: i128) -> Option<&'p Decision> {
        points.iter().filter(|point| (self.number)(point) <= limit).max_by_key(|point| (self.number)(point))
    }

    /// What is left of a box after an answer.
    fn split(&self, one: Box, limit: i128, answer: Answer, points: &mut Vec<Decision>) -> Vec<Box> {
        let Gap { number: (from, to), service: (least, most), .. } = one.gap;
        let rest = |number, service, at_end| self.shrunk(Gap { number, service, reason: None }, at_end);
        let above = (limit + 1, to);
        match answer {
            Answer::NoAward => rest(above, (least, most), false).into_iter().collect(),
            Answer::Best(decision) => {
                let (number, service) = ((self.number)(&decision), decision.totals.service.steps());
                if service < least {
                    return rest(above, (least, most), true).into_iter().collect();
                }
                points.push(*decision);
                let below = rest((from, number - 1), (least, service - i128::from(self.least)), false);
                below.into_iter().chain(rest(above, (service + 1, most), false)).collect()
            }
            // Nothing was learned, the time is over perhaps: no other limit would do better.
            Answer::Open(Unproven { bound: None, reason, .. }) => {
                let gap = Gap { reason: Some(reason), ..one.gap };
                vec![Box { gap, ..one }]
            }
            Answer::Open(open) => {
                let bound = open.bound.map_or(most, |bound| bound.min(most));
                let given_up = Gap { number: (from, limit), service: (least, bound), reason: Some(open.reason) };
                let given_up = self.shrunk(given_up, false);
                given_up.into_iter().chain(rest(above, (least, most), false)).collect()
            }
        }
    }

    /// A gap within the grid, or nothing where it holds no point of it.
    fn shrunk(&self, gap: Gap, at_end: bool) -> Option<Box> {
        let within = |(from, to): (i128, i128), grid: i128| {
            let range = (-(-from).div_euclid(grid) * grid, to.div_euclid(grid) * grid);
            (range.0 <= range.1).then_some(range)
        };
        let (number, service) = (within(gap.number, self.grid.0)?, within(gap.service, self.grid.1)?);
        Some(Box { gap: Gap { number, service, ..gap }, at_end })
    }

    /// The points by their number, without those that another is as good as in both.
    fn undominated(&self, mut points: Vec<Decision>) -> Vec<Decision> {
        let service = |point: &Decision| point.totals.service.steps();
        points.sort_by_key(|point| ((self.number)(point), std::cmp::Reverse(service(point))));
        let mut kept: Vec<Decision> = Vec::new();
        for point in points {
            if kept.last().is_none_or(|last| service(last) < service(&point)) {
                kept.push(point);
            }
        }
        kept
    }
}

/// How much a gap leaves open: the product of both ranges.
fn area(gap: &Gap) -> i128 {
    let length = |(from, to): (i128, i128)| to - from + 1;
    length(gap.number).saturating_mul(length(gap.service))
}
