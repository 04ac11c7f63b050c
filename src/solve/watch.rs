use super::{Options, Progress, Stop};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The clock, the cancel flag and the listener of one run, shared by its components.
pub(super) struct Watch<'a> {
    options: &'a Options<'a>,
    end: Option<Instant>,
    components: usize,
    done: AtomicUsize,
}

impl<'a> Watch<'a> {
    pub(super) fn new(options: &'a Options<'a>, begun: Instant, components: usize) -> Self {
        let end = options.time_limit.and_then(|limit| begun.checked_add(limit));
        Watch { options, end, components, done: AtomicUsize::new(0) }
    }

    /// The clock of a component that starts now: a fair share of what is left, so that a
    /// hard component does not leave the others without an answer.
    pub(super) fn component(&'a self) -> Clock<'a> {
        Clock { watch: self, end: self.end.map(|_| Instant::now() + self.share()) }
    }

    /// The fair share of a component; nothing where there is no limit of time.
    pub(super) fn share(&self) -> Duration {
        let waiting = self.components.saturating_sub(self.done.load(Ordering::Relaxed)).max(1);
        let rounds = waiting.div_ceil(self.options.threads.max(1));
        let left = self.end.map(|end| end.saturating_duration_since(Instant::now())).unwrap_or_default();
        left / u32::try_from(rounds).unwrap_or(u32::MAX)
    }

    pub(super) fn finished_one(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// The clock of one component.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    watch: &'a Watch<'a>,
    end: Option<Instant>,
}

impl Clock<'_> {
    /// Threads that may work on one component.
    pub(super) fn threads(&self) -> usize {
        self.watch.options.threads.max(1)
    }

    /// The most work that may be done.
    pub(super) fn work_limit(&self) -> Option<u64> {
        self.watch.options.work_limit
    }

    /// Why to stop now, if so.
    pub(super) fn stop(&self) -> Option<Stop> {
        if self.watch.options.cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed)) {
            return Some(Stop::Cancelled);
        }
        self.end.is_some_and(|end| Instant::now() >= end).then_some(Stop::TimeLimit)
    }

    /// Time left, where there is a limit.
    pub(super) fn left(&self) -> Option<Duration> {
        self.end.map(|end| end.saturating_duration_since(Instant::now()))
    }

    /// Tells the listener.
    pub(super) fn tell(&self, level: Option<&'static str>, incumbent: Option<i128>, bound: Option<i128>, nodes: u64) {
        if let Some(progress) = self.watch.options.progress {
            progress(Progress {
                components_done: self.watch.done.load(Ordering::Relaxed),
                components: self.watch.components,
                level,
                incumbent,
                bound,
                nodes,
            });
        }
    }
}
