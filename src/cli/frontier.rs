use super::arguments::{Frontier, Results};
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::frontier_record::{FrontierRecord, FrontierStanding};
use crate::pipeline::{self, CurveOptions, FrontierAsked};
use crate::reports::planned::OpenedPoint;

/// `zeyou frontier`: service against price.
pub(super) fn run(arguments: &Frontier, output: &Output) -> Exit {
    let may_write = match arguments.open {
        None => planned::may_write::<FrontierRecord>,
        Some(_) => planned::may_write::<OpenedPoint<'_>>,
    };
    if let Err(exit) = may_write(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let asked = FrontierAsked {
        points_most: (!arguments.all).then_some(arguments.points as usize),
        lift_ceilings: arguments.lift_ceilings,
    };
    let options = CurveOptions { time_limit: arguments.time_limit, cancel: &STOP, progress: &show };
    let run = pipeline::frontier(&arguments.dossier, asked, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    let shown = match arguments.open {
        None => planned::show(&record, &arguments.results, output),
        Some(number) => open(&record, number, &arguments.results, output),
    };
    if let Err(exit) = shown {
        return exit;
    }
    match record.standing {
        FrontierStanding::Complete | FrontierStanding::Part => Exit::Done,
        FrontierStanding::Stopped => Exit::Limit,
        FrontierStanding::NoAward => Exit::Infeasible,
    }
}

/// Shows one point as an award.
fn open(record: &FrontierRecord, number: u32, results: &Results, output: &Output) -> Result<(), Exit> {
    let Some(point) = record.points.iter().find(|point| point.number == number) else {
        let (number, count) = (number.to_string(), record.points.len().to_string());
        output.note("frontier-no-point", &[("number", &number), ("count", &count)]);
        return Err(Exit::Usage);
    };
    planned::show(&OpenedPoint { record, point }, results, output)
}
