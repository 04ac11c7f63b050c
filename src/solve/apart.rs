use super::decomposition::{self, Decomposed, Until};
use super::goal::{Answer, Goal};
use super::levels::Climb;
use super::{Method, Stop};

/// Variables up to which a model that was taken apart goes to the solver of the whole as well:
/// there it starts from what was found.
const WHOLE: usize = 3_000;

impl Climb<'_> {
    /// Takes the model apart for its first goal, while no other level is kept: a small one is
    /// searched as one block, a larger one by places. True where the answer is final, since it is
    /// proven, the limit of work is reached or, with an award in hand, the model too large for
    /// anything else.
    pub(super) fn taken_apart(&mut self, goal: &Goal, answer: &mut Answer) -> bool {
        let first = self.rows.len() == self.model.rows.len() && goal.name.is_some();
        if self.method != Method::Auto || !first || self.clock.stop().is_some() {
            return false;
        }
        if let Some(found) = decomposition::single(self.model, &goal.terms) {
            self.adopt(answer, found);
            return true;
        }
        let small = self.model.variables.len() <= WHOLE;
        if small && answer.best.is_some() {
            return false;
        }
        let clock = self.clock;
        let whole = |value: i128| value * goal.factor;
        let tell = |value: Option<i128>, bound: Option<i128>, nodes| {
            clock.tell(goal.name, value.map(whole), bound.map(whole), nodes);
        };
        let start = answer.best.as_ref().map(|(values, _)| values.as_slice());
        let until = if small { Until::Brief } else { Until::Limit };
        let Some(found) = decomposition::maximize(self.model, &goal.terms, start, until, &clock, &tell) else {
            return false;
        };
        // A limit of work is one for all that follows, too.
        let spent = clock.work_limit().is_some_and(|most| found.nodes >= most);
        self.adopt(answer, found);
        answer.proven || spent || (!small && answer.best.is_some())
    }

    fn adopt(&mut self, answer: &mut Answer, found: Decomposed) {
        self.nodes += found.nodes;
        let better = |best: &(Vec<bool>, i128)| answer.best.as_ref().is_none_or(|(_, value)| best.1 > *value);
        if let Some(best) = found.best.filter(better) {
            answer.best = Some(best);
        }
        answer.bound = found.bound.map_or(answer.bound, |bound| bound.min(answer.bound));
        answer.stop = found.stop;
        if found.proven {
            (answer.proven, answer.exact, answer.stop) = (true, true, Stop::Finished);
            (answer.unique, answer.unique_exactly) = (found.unique, true);
        }
    }
}
