//! How much faster a series of near-identical solves is than each on its own: the prefecture of
//! the scenarios, changed at random. Run by hand, in seconds of computing:
//!
//! ```text
//! cargo test --release --test series -- --ignored --nocapture
//! ```

use std::path::Path;
use std::time::Duration;
use zeyou::award_model::{AwardModel, build};
use zeyou::domain::AwardCase;
use zeyou::lp::{Model, VariableIx};
use zeyou::pipeline::prepare;
use zeyou::solve::{Options, Series, Status, solve};

/// Models tried.
const ROUNDS: usize = 36;

/// A small seeded generator; the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: i128) -> i128 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i128::from(self.0 >> 33) % limit
    }

    fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as i128) as usize]
    }
}

/// Changes the right sides of a clause's rows, all or one, to a percentage.
fn scale(model: &mut Model, clause: &str, only: Option<usize>, percent: i128) {
    let rows = model.rows.iter_mut().filter(|row| row.name.clause == clause).enumerate();
    for (_, row) in rows.filter(|(position, _)| only.is_none_or(|only| only == *position)) {
        row.right = row.right * percent / 100;
    }
}

/// One change of the six kinds that scenarios ask for, and its name.
fn changed(
    built: &AwardModel,
    case: &AwardCase<'_>,
    won: &[VariableIx],
    kind: usize,
    random: &mut Random,
) -> (Model, String) {
    let mut model = built.model.clone();
    let what = match kind {
        0 => {
            let percent = 55 + random.below(10) * 10;
            scale(&mut model, "fund-ceiling", None, percent);
            format!("all ceilings at {percent} %")
        }
        1 => {
            let (only, percent) = (random.below(39) as usize, 50 + random.below(100));
            scale(&mut model, "fund-ceiling", Some(only), percent);
            format!("one ceiling at {percent} %")
        }
        2 => {
            let winner = random.one_of(won);
            let ways: Vec<_> = built.variables.ways(case).collect();
            let tenderer = ways.iter().find(|(variable, _)| variable == winner).map(|(_, way)| way.tenderer);
            for (variable, _) in ways.iter().filter(|(_, way)| Some(way.tenderer) == tenderer) {
                model.variables[variable.0].fixed = Some(false);
            }
            format!("exit of the winner of {}", model.variables[winner.0].name)
        }
        3 => {
            let percent: Vec<i128> = model
                .variables
                .iter()
                .map(|_| if random.below(4) == 0 { 90 + random.below(21) } else { 100 })
                .collect();
            let priced =
                model.rows.iter_mut().filter(|row| row.name.clause == "fund-ceiling").map(|row| &mut row.terms);
            let level = model.objectives.iter_mut().filter(|level| level.name == "price").map(|level| &mut level.terms);
            for (variable, coefficient) in priced.chain(level).flatten() {
                *coefficient = *coefficient * percent[variable.0] / 100;
            }
            "a quarter of the prices changed by up to 10 %".to_owned()
        }
        4 => {
            let forced = random.below(2) == 0;
            let all: Vec<VariableIx> = (0..model.variables.len()).map(VariableIx).collect();
            let bid = *random.one_of(if forced { &all } else { won });
            model.variables[bid.0].fixed = Some(forced);
            format!("{} {}", model.variables[bid.0].name, if forced { "forced" } else { "forbidden" })
        }
        _ => {
            let percent = 50 + random.below(80);
            scale(&mut model, "staffing-floor", None, percent);
            format!("staffing floors at {percent} %")
        }
    };
    (model, what)
}

/// Time that this thread has computed, which other processes do not lengthen (Linux).
fn computed() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").expect("the kernel counts");
    Duration::from_nanos(text.split(' ').next().and_then(|field| field.parse().ok()).expect("the kernel counts"))
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = computed();
    let result = work();
    (result, computed() - begun)
}

#[test]
#[ignore = "a measurement"]
fn measure() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/prefecture");
    let prepared = prepare(&path).expect("the scenario can be read");
    let case = prepared.case();
    let built = build(&case);
    let mut base = Series::default();
    let (outcome, cold) = timed(|| base.solve(&built.model, &Options::default()).expect("the solver runs"));
    println!("{cold:8.0?} the base");
    let known = outcome.values.expect("the base has an award");
    let won: Vec<VariableIx> = (0..known.len()).filter(|variable| known[*variable]).map(VariableIx).collect();
    let mut random = Random(2026);
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let (model, what) = changed(&built, &case, &won, round % 6, &mut random);
        let (alone, cold) = timed(|| solve(&model, &Options::default()).expect("the solver runs"));
        // Scenarios are compared with the base, so each starts from what the base knows.
        let mut series = base.clone();
        let (from_base, warm) = timed(|| series.solve(&model, &Options::default()).expect("the solver runs"));
        println!("{cold:8.0?} alone {warm:8.0?} from the base: {what}, {:?}", from_base.status);
        assert!(matches!(alone.status, Status::Optimal | Status::Infeasible) && alone.status == from_base.status);
        assert_eq!(alone.values, from_base.values, "{what}");
        times.push((warm, cold));
    }
    let (mut warm, mut cold): (Vec<_>, Vec<_>) = times.into_iter().unzip();
    warm.sort_unstable();
    cold.sort_unstable();
    println!("{:8.0?} median, {:8.0?} most, alone", cold[ROUNDS / 2], cold[ROUNDS - 1]);
    println!("{:8.0?} median, {:8.0?} most, from the base", warm[ROUNDS / 2], warm[ROUNDS - 1]);
}
