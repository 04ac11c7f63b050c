// Draws the page's charts with Apache ECharts from the data beside them. Texts reach the page as
// text only: labels are drawn, tips and cards are made of text nodes.
(function () {
  "use strict";
  var INK = "#1c2733", SOFT = "#56636f", LINE = "#d5dce3", PAPER = "#ffffff";
  // Colours that colour-blind readers tell apart (after Okabe and Ito), each with a shape of its own.
  var TONES = {
    "main": { colour: "#0072b2", shape: "circle" },
    "base": { colour: "#1f3a5f", shape: "diamond" },
    "good": { colour: "#009e73", shape: "triangle" },
    "bad": { colour: "#d55e00", shape: "rect" },
    "third": { colour: "#cc79a7", shape: "roundRect" },
    "fourth": { colour: "#e69f00", shape: "pin" },
    "fifth": { colour: "#56b4e9", shape: "arrow" },
    "faint": { colour: "#9aa5b1", shape: "circle" }
  };
  // In a grid what stayed as it was recedes, so that what differs is seen.
  var SHADES = { "base": "#dfe8f1", "faint": "#6b7580" };
  var FONT = getComputedStyle(document.body).fontFamily;
  // As wide as A4 without its margins.
  var PAPER_WIDTH = 690;

  function numbers(lang) {
    var plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 });
    var short = new Intl.NumberFormat(lang, { notation: "compact", maximumSignificantDigits: 6 });
    return function (value) { return Math.abs(value) < 100000 ? plain.format(value) : short.format(value); };
  }

  // About how wide texts are drawn, the widest of them: to leave room for them.
  function widest(texts) {
    return Math.max.apply(null, [0].concat(texts.map(function (text) {
      var units = 0;
      for (var i = 0; i < text.length; i += 1) { units += text.charCodeAt(i) < 0x1100 ? 0.58 : 1; }
      return Math.ceil(12 * units);
    })));
  }

  function shade(tone) { return SHADES[tone] || TONES[tone].colour; }

  function valueAxis(name, format, gap) {
    return {
      type: "value", name: name, nameLocation: "middle", nameGap: gap, scale: true,
      nameTextStyle: { color: SOFT, fontSize: 13 },
      axisLine: { show: true, lineStyle: { color: SOFT } }, axisTick: { show: true },
      axisLabel: { color: SOFT, hideOverlap: true, formatter: format },
      splitLine: { lineStyle: { color: LINE } }
    };
  }

  function namesAxis(names, room) {
    return {
      type: "category", data: names, inverse: true, axisTick: { show: false },
      axisLine: { lineStyle: { color: SOFT } },
      axisLabel: { color: INK, interval: 0, width: room, overflow: "break", lineHeight: 15 }
    };
  }

  function kept(item, shape) {
    shape.tip = item.tip;
    shape.card = item.card;
    return shape;
  }

  // From where on, to the right, names stand to the left of their points.
  function turningPoint(drawing) {
    var all = drawing.series.reduce(function (sum, one) {
      return sum.concat(one.points.map(function (point) { return point.x; }));
    }, []);
    var least = Math.min.apply(null, all), most = Math.max.apply(null, all);
    return least + 0.65 * (most - least);
  }

  function plane(drawing, format) {
    var turn = turningPoint(drawing);
    var series = drawing.series.map(function (one) {
      var tone = TONES[one.tone];
      return {
        name: one.name, type: one.join === "loose" ? "scatter" : "line",
        step: one.join === "steps" ? "end" : false,
        symbol: tone.shape, showSymbol: true, symbolSize: one.named ? 14 : one.points.length > 120 ? 5 : 10,
        lineStyle: { width: 2 }, color: tone.colour,
        itemStyle: { color: tone.colour, borderColor: PAPER, borderWidth: 1, opacity: 1 },
        label: {
          show: one.named, formatter: "{b}", distance: 8, color: INK, fontSize: 12
        },
        labelLayout: { moveOverlap: "shiftY" },
        data: one.points.map(function (point) {
          var side = point.x > turn ? "left" : "right";
          var label = { position: side, backgroundColor: "rgba(255,255,255,0.85)", padding: [1, 2] };
          if (widest([point.name]) > 200) {
            // A text of set width paints all of it: no ground, or it would cover its neighbours.
            label = { position: side, width: 200, overflow: "break", lineHeight: 15 };
          }
          return kept(point, { name: point.name, value: [point.x, point.y], label: label });
        })
      };
    });
    if (drawing.guides.length > 0) {
      series.push({
        type: "line", data: [], silent: true,
        markLine: {
          silent: true, symbol: "none", lineStyle: { color: INK, type: "dashed", width: 1 },
          label: { color: INK, position: "end", formatter: "{b}" },
          data: drawing.guides.map(function (guide) { return { name: guide.name, xAxis: guide.x }; })
        }
      });
    }
    return {
      height: 430,
      option: {
        color: series.map(function (one) { return one.color || INK; }),
        legend: { top: 0, left: 0, itemGap: 18, itemWidth: 16, itemHeight: 11, textStyle: { color: INK } },
        grid: { top: 56, left: 78, right: 40, bottom: 54 },
        xAxis: valueAxis(drawing.x, format, 32),
        yAxis: valueAxis(drawing.y, format, 58),
        series: series
      }
    };
  }

  function bars(drawing, format, width) {
    var axis = valueAxis(drawing.measure, format, 30);
    axis.scale = false;
    var room = Math.min(280, Math.round(width * 0.3));
    // What is written at the end of a bar meets neither the names nor the edge.
    function beyond(left) {
      return Math.min(width * 0.25, widest(drawing.bars.filter(function (bar) { return (bar.value < 0) === left; }).map(function (bar) {
        return bar.shown;
      })));
    }
    var margin = 8 + beyond(true), right = 12 + beyond(false);
    var names = namesAxis(drawing.bars.map(function (bar) { return bar.name; }), room);
    names.axisLabel.margin = margin;
    return {
      height: 70 + 30 * drawing.bars.length,
      option: {
        grid: { top: 10, left: room + margin + 6, right: right, bottom: 52 },
        xAxis: axis,
        yAxis: names,
        series: [{
          type: "bar", barMaxWidth: 18,
          data: drawing.bars.map(function (bar) {
            return kept(bar, {
              name: bar.name, value: bar.value, shown: bar.shown,
              itemStyle: { color: TONES[bar.tone].colour },
              label: { position: bar.value < 0 ? "left" : "right" }
            });
          }),
          label: { show: true, color: INK, formatter: function (bar) { return bar.data.shown; } },
          markLine: {
            silent: true, symbol: "none", label: { show: false }, data: [{ xAxis: 0 }],
            lineStyle: { color: INK, type: "solid", width: 1 }
          }
        }]
      }
    };
  }

  function boxes(drawing, format, width) {
    var room = Math.min(280, Math.round(width * 0.3));
    var marked = drawing.boxes.some(function (box) { return box.mark !== null; });
    var series = [{
      type: "boxplot", layout: "vertical", boxWidth: [10, 22],
      data: drawing.boxes.map(function (box) {
        var colour = TONES[box.tone].colour;
        return kept(box, {
          name: box.name, value: box.five,
          itemStyle: { color: "#e8f0f7", borderColor: colour, borderWidth: 1.5 }
        });
      })
    }];
    if (marked) {
      series.push({
        type: "scatter", name: drawing.mark, symbol: "diamond", symbolSize: 12, color: TONES.bad.colour, z: 5,
        data: drawing.boxes.map(function (box, row) {
          return kept(box, { name: box.name, value: [box.mark === null ? "-" : box.mark, row] });
        })
      });
    }
    return {
      height: (marked ? 110 : 80) + 38 * drawing.boxes.length,
      option: {
        legend: marked ? { top: 0, left: 0, data: [drawing.mark], itemWidth: 16, itemHeight: 11, textStyle: { color: INK } } : undefined,
        grid: { top: marked ? 40 : 10, left: room + 14, right: 28, bottom: 52 },
        xAxis: valueAxis(drawing.measure, format, 30),
        yAxis: namesAxis(drawing.boxes.map(function (box) { return box.name; }), room),
        series: series
      }
    };
  }

  function grid(drawing, format, width) {
    var across = drawing.columns.length, down = drawing.rows.length;
    var room = Math.min(150, Math.round(width * 0.2));
    var cell = (width - room - 30) / Math.max(across, 1);
    var label = widest(drawing.columns);
    var upright = cell < 64 && label > cell - 4;
    var row = 26;
    var head = 26 + (upright ? Math.min(104, Math.round(0.87 * label)) : 14 * Math.ceil(label / (cell - 8)));
    return {
      height: 44 + head + row * down + 34,
      option: {
        grid: { top: 44 + head, left: room + 14, right: 16, bottom: 34 },
        xAxis: {
          type: "category", data: drawing.columns, position: "top",
          name: drawing.x, nameLocation: "middle", nameGap: head, nameTextStyle: { color: SOFT, fontSize: 13 },
          axisTick: { show: false }, axisLine: { show: false },
          axisLabel: {
            color: INK, interval: across > 60 ? "auto" : 0, rotate: upright ? -60 : 0, fontSize: 11,
            width: upright ? 120 : cell - 8, overflow: upright ? "truncate" : "break", lineHeight: 14
          }
        },
        yAxis: {
          type: "category", data: drawing.rows, inverse: true, name: drawing.y, nameLocation: "start", nameGap: 14,
          nameTextStyle: { color: SOFT, fontSize: 13, align: "right" },
          axisTick: { show: false }, axisLine: { show: false },
          axisLabel: { color: INK, interval: 0, width: room, overflow: "truncate" }
        },
        visualMap: {
          type: "piecewise", dimension: 2, orient: "horizontal", left: 0, top: 0, itemGap: 18,
          selectedMode: false, itemSymbol: "rect", textStyle: { color: INK },
          pieces: drawing.shades.map(function (one, index) {
            return { value: index, label: one.name, color: shade(one.tone) };
          })
        },
        series: [{
          type: "heatmap", itemStyle: { borderColor: PAPER, borderWidth: 1.5 },
          emphasis: { itemStyle: { borderColor: INK, borderWidth: 1.5 } },
          label: { show: cell >= 46, fontSize: 11, formatter: function (one) { return one.data.text; } },
          data: drawing.cells.map(function (one) {
            var tone = drawing.shades[one.shade].tone;
            return kept(one, {
              value: [one.column, one.row, one.shade], text: one.text,
              label: { color: { "base": INK, "fourth": INK, "fifth": INK, "third": INK }[tone] || PAPER }
            });
          })
        }]
      }
    };
  }

  var KINDS = { "plane": plane, "bars": bars, "boxes": boxes, "grid": grid };

  function lines(into, texts) {
    texts.forEach(function (text, index) {
      var line = document.createElement(index === 0 ? "strong" : "span");
      line.textContent = text;
      into.appendChild(line);
    });
    return into;
  }

  function tip(point) {
    var texts = point.data && point.data.tip;
    if (!texts || texts.length === 0) { return ""; }
    var box = document.createElement("div");
    box.className = "tip";
    return lines(box, texts);
  }

  function current() {
    var chosen = document.querySelector('input[name="lang"]:checked');
    return chosen && chosen.value === "en" ? "en" : "zh";
  }

  function Place(figure) {
    var self = this;
    this.drawing = figure.querySelector(".drawing");
    this.opened = figure.querySelector(".opened");
    this.data = {};
    figure.querySelectorAll("script[data-lang]").forEach(function (script) {
      self.data[script.dataset.lang] = JSON.parse(script.textContent);
    });
    this.chart = null;
  }

  Place.prototype.draw = function (width) {
    var lang = current(), chart = this.data[lang], opened = this.opened;
    width = width || this.drawing.clientWidth;
    var made = KINDS[chart.drawing.kind](chart.drawing, numbers(lang), width);
    var option = made.option;
    option.animation = false;
    option.textStyle = { fontFamily: FONT };
    option.tooltip = {
      trigger: "item", confine: true, formatter: tip, backgroundColor: PAPER, borderColor: SOFT, padding: [8, 12],
      textStyle: { color: INK, fontSize: 13 }
    };
    this.drawing.style.height = made.height + "px";
    this.drawing.setAttribute("aria-label", chart.title + " " + chart.note);
    if (!this.chart) {
      this.chart = echarts.init(this.drawing, null, { renderer: "svg", width: width, height: made.height });
      this.chart.on("click", function (point) {
        var card = point.data && point.data.card;
        if (!card || card.length === 0) { return; }
        opened.textContent = "";
        lines(opened, card);
        opened.hidden = false;
      });
    }
    this.chart.resize({ width: width, height: made.height });
    this.chart.setOption(option, true);
    this.chart.getZr().flush();
  };

  var places = Array.prototype.map.call(document.querySelectorAll("figure.chart"), function (figure) {
    return new Place(figure);
  });
  function draw(width) { places.forEach(function (place) { place.draw(width); }); }
  draw();
  document.querySelectorAll('input[name="lang"]').forEach(function (input) {
    input.addEventListener("change", function () {
      // What is open is in the other language.
      places.forEach(function (place) { place.opened.hidden = true; });
      draw();
    });
  });
  window.addEventListener("resize", function () { draw(); });
  window.addEventListener("beforeprint", function () { draw(PAPER_WIDTH); });
  window.addEventListener("afterprint", function () { draw(); });
})();
