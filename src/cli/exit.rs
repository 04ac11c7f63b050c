use std::process::ExitCode;

/// What the exit code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: findings that stop, or a result that does not pass verification.
    Findings,
    /// 2: the command line is wrong.
    Usage,
    /// 3: no award keeps all rules, or the published rule's result breaks one.
    Infeasible,
    /// 4: stopped at a limit, with an award that is not proven the best.
    Limit,
}

impl Exit {
    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Infeasible => 3,
            Exit::Limit => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}
