//! Worker processes: tasks handed out, answers taken, workers that die or stall replaced.

use super::protocol::{Answer, Found, Request, Task, TaskError, TaskResult, Work};
use super::worker_process::{Launcher, Said, WorkerProcess};
use crate::findings::{Code, Finding};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

/// How often a task may cost its worker before it is given up: a task that kills whoever takes it
/// must not hold up the others for ever.
const ATTEMPTS_MOST: u32 = 3;

/// How often a thread that waits for its worker looks whether it should stop.
const GLANCE: Duration = Duration::from_millis(50);

/// How tasks are handed out.
pub(super) struct Pool<'a> {
    /// Starts a worker.
    pub launcher: &'a Launcher,
    /// How many at once.
    pub workers: usize,
    /// After how long without an answer a worker is taken for stalled.
    pub patience: &'a (dyn Fn(&Task) -> Duration + Sync),
    /// Set to stop: what runs is given up, what is done stays.
    pub cancel: &'a AtomicBool,
}

/// What became of a task.
pub(super) struct Finished {
    /// The task.
    pub task: Task,
    /// What it gave, or why there is nothing.
    pub given: Result<Found, Finding>,
}

impl Pool<'_> {
    /// Works off the tasks in their order and tells of each as it is finished, on the caller's
    /// thread. Where the caller has enough, the rest is given up.
    pub fn run(&self, tasks: Vec<Task>, mut finished: impl FnMut(Finished) -> Go) {
        let queue = Mutex::new(VecDeque::from(tasks));
        let enough = AtomicBool::new(false);
        let stopped = || enough.load(Ordering::SeqCst) || self.cancel.load(Ordering::SeqCst);
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let (tell, told) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..self.workers.max(1) {
                let tell = tell.clone();
                scope.spawn(|| {
                    let tell = tell;
                    let mut worker = None;
                    while let Some(task) = (!stopped()).then(next).flatten() {
                        let Some(given) = self.attempt(&task, &mut worker, &stopped) else { break };
                        if tell.send(Finished { task, given }).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(tell);
            while let Ok(one) = told.recv() {
                if !enough.load(Ordering::SeqCst) && finished(one) == Go::Stop {
                    enough.store(true, Ordering::SeqCst);
                }
            }
        });
    }

    /// Tries a task on one worker after the other; nothing where the run is stopped meanwhile.
    fn attempt(
        &self,
        task: &Task,
        worker: &mut Option<WorkerProcess>,
        stopped: &dyn Fn() -> bool,
    ) -> Option<Result<Found, Finding>> {
        let mut last = None;
        for _ in 0..ATTEMPTS_MOST {
            let mut own = match worker.take().map_or_else(|| WorkerProcess::start(self.launcher), Ok) {
                Ok(own) => own,
                Err(error) => return Some(Err(Finding::new(Code::WorkerUnavailable).with("reason", error))),
            };
            match self.ask(task, &mut own, stopped) {
                Asked::Stopped => return None,
                Asked::Done(found) => {
                    *worker = Some(own);
                    return Some(Ok(found));
                }
                Asked::Failed(TaskError { finding, retryable, .. }) => {
                    *worker = Some(own);
                    if !retryable {
                        return Some(Err(finding));
                    }
                    last = Some(finding);
                }
                Asked::Lost(reason) => {
                    let died = Finding::new(Code::WorkerDied).with("times", ATTEMPTS_MOST);
                    last = Some(died.with("reason", reason).with("said", own.last_words()));
                }
            }
        }
        last.map(Err)
    }

    fn ask(&self, task: &Task, worker: &mut WorkerProcess, stopped: &dyn Fn() -> bool) -> Asked {
        if let Err(reason) = worker.send(&Request::Task(task.clone())) {
            return Asked::Lost(worker.end().unwrap_or_else(|| reason.to_string()));
        }
        let patience = (self.patience)(task);
        let asked_at = Instant::now();
        loop {
            match worker.listen(GLANCE) {
                // A worker that answers something else has lost its way.
                Said::Answer(answer) => return answered(task, answer).unwrap_or_else(nonsense),
                Said::Nonsense => return nonsense(),
                Said::Gone => {
                    let end = worker.end().unwrap_or_else(|| "@worker-gone".to_owned());
                    return Asked::Lost(end);
                }
                Said::Nothing if stopped() => return Asked::Stopped,
                Said::Nothing if asked_at.elapsed() > patience => return Asked::Lost("@worker-stalled".to_owned()),
                Said::Nothing => {}
            }
        }
    }
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Go {
    /// With the next task.
    On,
    /// With none.
    Stop,
}

/// What came of asking a worker.
enum Asked {
    Done(Found),
    Failed(TaskError),
    /// The worker died, stalled or answers nonsense; it is ended when it is dropped.
    Lost(String),
    Stopped,
}

/// What an answer says of this task; nothing where it is to another one, or not of its kind.
fn answered(task: &Task, answer: Answer) -> Option<Asked> {
    match answer {
        Answer::Error(error) => (error.id == task.id).then_some(Asked::Failed(error)),
        Answer::Result(TaskResult { id, found }) => {
            let kinds = (&task.work, &found);
            let same = matches!(kinds, (Work::Survey(_), Found::Survey(_)) | (Work::Award(_), Found::Award(_)));
            (same && id == task.id).then_some(Asked::Done(found))
        }
        Answer::Priced(_) => None,
    }
}

fn nonsense() -> Asked {
    Asked::Lost("@worker-nonsense".to_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::protocol::{Survey, SurveyWork};
    use super::*;
    use std::collections::BTreeMap;

    /// A worker as a shell script: it answers each survey with the number of its line, unless a word
    /// in the task makes it do something else.
    const SCRIPT: &str = r#"
        while read -r line; do
            id=$(echo "$line" | sed 's/.*"id":"\([^"]*\)".*/\1/')
            case "$id" in
                killed*) echo "last words" >&2; kill -9 $$ ;;
                once*) if mkdir "$MARKS/$id" 2>/dev/null; then kill -9 $$; fi ;;
                stalls*) exec sleep 600 ;;
                babbles*) echo "hello" ;;
                refuses*) echo '{"error":{"id":"'"$id"'","class":"x","retryable":false,"finding":{"code":"batch-empty"}}}'; continue ;;
                another*) id=other ;;
                otherwise*) echo '{"result":{"id":"'"$id"'","kind":"award","payload":{"dossiers":[],"parts":[],"shared":[],"findings":[]}}}'; continue ;;
            esac
            echo '{"result":{"id":"'"$id"'","kind":"survey","payload":{"bids":7,"capacities":[]}}}'
        done"#;

    fn given(ids: &[&str], workers: usize, marks: &std::path::Path) -> BTreeMap<String, Result<Found, Finding>> {
        let launcher = Launcher {
            program: "sh".into(),
            arguments: vec!["-c".into(), SCRIPT.into()],
            environment: vec![("MARKS".into(), marks.into())],
        };
        let cancel = AtomicBool::new(false);
        let pool = Pool {
            launcher: &launcher,
            workers,
            patience: &|task| Duration::from_millis(if task.id.starts_with("stalls") { 200 } else { 100_000 }),
            cancel: &cancel,
        };
        let task = |id: &&str| Task {
            id: (*id).to_owned(),
            instance_hash: String::new(),
            work: Work::Survey(SurveyWork { dossier: "x".into() }),
        };
        let mut given = BTreeMap::new();
        pool.run(ids.iter().map(task).collect(), |finished| {
            assert!(given.insert(finished.task.id, finished.given).is_none(), "told twice");
            Go::On
        });
        given
    }

    #[test]
    fn whatever_one_task_does_to_its_worker_the_others_are_done() {
        let ids = ["a", "killed", "b", "once", "stalls", "c", "babbles", "another", "otherwise", "refuses", "d"];
        for workers in [1, 2, 20] {
            let marks = tempfile::tempdir().unwrap();
            let given = given(&ids, workers, marks.path());
            assert_eq!(given.len(), ids.len());
            let found = Found::Survey(Survey { bids: 7, capacities: Vec::new() });
            for id in ["a", "b", "c", "d", "once"] {
                assert_eq!(given[id], Ok(found.clone()), "{id}");
            }
            for (id, reason) in [
                ("stalls", "@worker-stalled"),
                ("babbles", "@worker-nonsense"),
                ("another", "@worker-nonsense"),
                ("otherwise", "@worker-nonsense"),
            ] {
                let finding = given[id].clone().unwrap_err();
                assert_eq!((finding.code, finding.arguments["reason"].as_str()), (Code::WorkerDied, reason), "{id}");
            }
            let killed = given["killed"].clone().unwrap_err();
            assert_eq!((killed.code, killed.arguments["times"].as_str()), (Code::WorkerDied, "3"));
            assert!(killed.arguments["reason"].contains('9'), "{killed:?}");
            assert!(killed.arguments["said"].contains("last words"), "{killed:?}");
            assert_eq!(given["refuses"].clone().unwrap_err().code, Code::BatchEmpty);
        }
    }

    #[test]
    fn a_worker_that_cannot_be_started_is_said() {
        let launcher = Launcher { program: "/no/such/program".into(), arguments: Vec::new(), environment: Vec::new() };
        let cancel = AtomicBool::new(false);
        let pool = Pool { launcher: &launcher, workers: 1, patience: &|_| Duration::from_secs(9), cancel: &cancel };
        let work = Work::Survey(SurveyWork { dossier: "x".into() });
        let task = Task { id: "a".into(), instance_hash: String::new(), work };
        let mut codes = Vec::new();
        pool.run(vec![task], |finished| {
            codes.push(finished.given.unwrap_err().code);
            Go::Stop
        });
        assert_eq!(codes, [Code::WorkerUnavailable]);
    }

    #[test]
    fn a_run_that_is_cancelled_ends_though_a_worker_sleeps() {
        let marks = tempfile::tempdir().unwrap();
        let launcher = Launcher {
            program: "sh".into(),
            arguments: vec!["-c".into(), SCRIPT.into()],
            environment: vec![("MARKS".into(), marks.path().into())],
        };
        let cancel = AtomicBool::new(false);
        let pool = Pool { launcher: &launcher, workers: 2, patience: &|_| Duration::from_secs(3600), cancel: &cancel };
        let task = |id: &str| Task {
            id: id.to_owned(),
            instance_hash: String::new(),
            work: Work::Survey(SurveyWork { dossier: "x".into() }),
        };
        let mut done = Vec::new();
        pool.run(vec![task("stalls"), task("a"), task("stalls too")], |finished| {
            done.push(finished.task.id);
            cancel.store(true, Ordering::SeqCst);
            Go::On
        });
        assert_eq!(done, ["a"]);
    }
}
