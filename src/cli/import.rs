use super::arguments::Import;
use super::{Exit, Output};
pub(super) fn run(_: &Import, _: &Output) -> Exit {
    Exit::Done
}
