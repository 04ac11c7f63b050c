use super::arguments::Budget;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::budget_record::{BudgetCurveRecord, BudgetRecord, ThresholdRecord};
use crate::domain::curve_record::PointAnswer;
use crate::pipeline::{self, BudgetAsked, CurveOptions};

/// `zeyou budget`: what more and less money would buy.
pub(super) fn run(arguments: &Budget, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<BudgetRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let asked = BudgetAsked {
        jurisdictions: arguments.county.clone(),
        each: arguments.each,
        percents: (arguments.from..=arguments.to).step_by(arguments.step as usize).collect(),
    };
    let options = CurveOptions { time_limit: arguments.time_limit, cancel: &STOP, progress: &show };
    let run = pipeline::budget(&arguments.dossier, &asked, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    match record.today {
        PointAnswer::NoAward => Exit::Infeasible,
        _ if all_answered(&record) => Exit::Done,
        _ => Exit::Limit,
    }
}

fn all_answered(record: &BudgetRecord) -> bool {
    let open = |answer: &PointAnswer| matches!(answer, PointAnswer::Open { .. });
    let threshold = |threshold: &ThresholdRecord| match threshold {
        ThresholdRecord::Never => false,
        ThresholdRecord::At { answer, .. } => open(answer),
        ThresholdRecord::Open { .. } => true,
    };
    let curve = |curve: &BudgetCurveRecord| {
        threshold(&curve.more) || threshold(&curve.less) || curve.points.iter().any(|point| open(&point.answer))
    };
    !open(&record.today) && !record.curves.iter().any(curve)
}
