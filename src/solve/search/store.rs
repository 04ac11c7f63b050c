use super::Line;

/// Variables and lines with exact propagation: a variable whose one value would overrun a
/// line gets the other. All in integers, with undo.
pub(in crate::solve) struct Store {
    lines: Vec<Kept>,
    columns: Vec<Vec<(usize, i128)>>,
    values: Vec<Option<bool>>,
    trail: Vec<usize>,
    queue: Vec<usize>,
    queued: Vec<bool>,
}

struct Kept {
    /// Terms, the largest magnitude first.
    terms: Vec<(usize, i128)>,
    /// Right side minus the least left side that is still possible.
    slack: i128,
    /// Left side's span over the variables that are still free, at most.
    width: i128,
}

impl Store {
    pub(in crate::solve) fn new(variables: usize) -> Self {
        Store {
            lines: Vec::new(),
            columns: vec![Vec::new(); variables],
            values: vec![None; variables],
            trail: Vec::new(),
            queue: Vec::new(),
            queued: Vec::new(),
        }
    }

    /// Adds a line at any time; it counts from the next propagation on. Values already
    /// given are taken into account.
    pub(in crate::solve) fn add(&mut self, line: &Line) -> usize {
        let index = self.lines.len();
        let mut terms = line.terms.clone();
        terms.sort_by_key(|(variable, coefficient)| (std::cmp::Reverse(coefficient.unsigned_abs()), *variable));
        let (mut slack, mut width) = (line.right, 0);
        for (variable, coefficient) in &terms {
            self.columns[*variable].push((index, *coefficient));
            match self.values[*variable] {
                Some(true) => slack -= coefficient,
                Some(false) => {}
                None => {
                    slack -= (*coefficient).min(0);
                    width += coefficient.abs();
                }
            }
        }
        self.lines.push(Kept { terms, slack, width });
        self.queued.push(false);
        self.touch(index);
        index
    }

    /// Lowers a line's right side, for good.
    pub(in crate::solve) fn tighten(&mut self, line: usize, by: i128) {
        self.lines[line].slack -= by;
        self.touch(line);
    }

    /// Asks for a line to be propagated.
    pub(in crate::solve) fn touch(&mut self, line: usize) {
        if !self.queued[line] {
            self.queued[line] = true;
            self.queue.push(line);
        }
    }

    pub(in crate::solve) fn value(&self, variable: usize) -> Option<bool> {
        self.values[variable]
    }

    pub(in crate::solve) fn values(&self) -> &[Option<bool>] {
        &self.values
    }

    /// A line's terms, the largest magnitude first.
    pub(in crate::solve) fn terms(&self, line: usize) -> &[(usize, i128)] {
        &self.lines[line].terms
    }

    /// A line's right side minus the least left side that is still possible.
    pub(in crate::solve) fn slack(&self, line: usize) -> i128 {
        self.lines[line].slack
    }

    /// The lines that a variable is in, ascending, each with its coefficient.
    pub(in crate::solve) fn column(&self, variable: usize) -> &[(usize, i128)] {
        &self.columns[variable]
    }

    /// Whether a line holds whatever the free variables become.
    pub(in crate::solve) fn is_redundant(&self, line: usize) -> bool {
        self.lines[line].slack >= self.lines[line].width
    }

    /// Gives a free variable a value.
    pub(in crate::solve) fn assign(&mut self, variable: usize, value: bool) {
        self.values[variable] = Some(value);
        self.trail.push(variable);
        for entry in 0..self.columns[variable].len() {
            let (line, coefficient) = self.columns[variable][entry];
            self.lines[line].width -= coefficient.abs();
            if value == (coefficient > 0) {
                self.lines[line].slack -= coefficient.abs();
                self.touch(line);
            }
        }
    }

    /// Draws all consequences.
    ///
    /// # Errors
    /// The line that cannot hold any more.
    pub(in crate::solve) fn propagate(&mut self) -> Result<(), usize> {
        while let Some(line) = self.queue.pop() {
            self.queued[line] = false;
            let slack = self.lines[line].slack;
            if slack < 0 {
                self.forget_queue();
                return Err(line);
            }
            if slack >= self.lines[line].width {
                continue;
            }
            for entry in 0..self.lines[line].terms.len() {
                let (variable, coefficient) = self.lines[line].terms[entry];
                if coefficient.abs() <= slack {
                    break;
                }
                if self.values[variable].is_none() {
                    self.assign(variable, coefficient < 0);
                }
            }
        }
        Ok(())
    }

    fn forget_queue(&mut self) {
        for line in self.queue.drain(..) {
            self.queued[line] = false;
        }
    }

    /// A mark to undo to.
    pub(in crate::solve) fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Takes back every value given since the mark.
    pub(in crate::solve) fn undo(&mut self, mark: usize) {
        self.forget_queue();
        while self.trail.len() > mark {
            let Some(variable) = self.trail.pop() else { return };
            let Some(value) = self.values[variable].take() else { continue };
            for (line, coefficient) in &self.columns[variable] {
                self.lines[*line].width += coefficient.abs();
                if value == (*coefficient > 0) {
                    self.lines[*line].slack += coefficient.abs();
                }
            }
        }
    }
}
